import type { Calculated, ToolState } from "@/server/services/public-tools/pure";
import { linkedState } from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";

/** What a calculation says on paper, before the sheet puts its name and day to it. */
export type Body = {
  /** As the visitor calls it; "" where he calls it nothing. */
  name: string;
  /** What kind of paper this is: "Soap sheet". */
  kind: string;
  subtitle: string;
  blocks: Block[];
};

/** What is known from elsewhere: the library's INCI name of each oil, by the oil's key. */
export type Facts = { inci: ReadonlyMap<string, string> };

export const NO_FACTS: Facts = { inci: new Map() };

/** Why there is no sheet: the link cannot be read, or the calculation has no result yet. */
export type NoSheet = { why: "unreadable" } | { why: "unfinished"; problems: string[] };

/** A share text as the body of a sheet. Never throws, whatever the text. */
export type Maker = (share: string, facts: Facts) => Body | NoSheet;

/** A maker for a tool of one answer: its state, its calculation, and what of it stands on paper. */
export const maker =
  <S extends ToolState, R>(tool: {
    like: S;
    isKnown?: (state: S) => boolean;
    answer: (state: S) => Calculated<R>;
    body: (state: S, result: R, more: Facts & { share: string }) => Body;
  }): Maker =>
  (share, facts) => {
    const state = linkedState(share, tool.like, tool.isKnown);
    if (!state) return { why: "unreadable" };
    const answer = tool.answer(state);
    if (!answer.ok) return unfinished(answer);
    const body = tool.body(state, answer.result, { ...facts, share });
    return { ...body, blocks: [...warningsOf(answer), ...body.blocks] };
  };

export const unfinished = (...answers: Calculated<unknown>[]): NoSheet => ({
  why: "unfinished",
  problems: [
    ...new Set(answers.flatMap((one) => (one.ok ? [] : one.problems.map(({ message }) => message)))),
  ],
});

/** What should be known before it is made stands first on the paper, each thing once. */
export const warningsOf = (...answers: Calculated<unknown>[]): Block[] => {
  const said = new Set(answers.flatMap((one) => (one.ok ? one.warnings.map(({ message }) => message) : [])));
  return said.size === 0 ? [] : [{ kind: "text", title: "Worth knowing", paragraphs: [...said] }];
};
