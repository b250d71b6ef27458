"use client";

import { useState } from "react";
import type { Problem } from "@/server/services/recipes/pure";
import { typedText } from "@/server/kernel/typed";
import { MendLink } from "../recipes/mend-link";
import { NumberField } from "../ui/amount-fields";
import { Button } from "../ui/button";
import { Callout } from "../ui/notice";
import type { PlanState } from "./address";
import { readPositive } from "./read-positive";

/** Why containers and yield do not come together. Where only a density is missing, it is asked for on the spot. */
export function ContainerProblem({
  problem,
  state,
  locale,
  set,
}: {
  problem: Problem;
  state: PlanState;
  locale: string;
  set: (change: Partial<PlanState>) => void;
}) {
  const pourable = problem.drawer?.context.reason === "needs_density";
  return (
    <Callout tone="soon" title="The containers do not fit yet">
      {pourable ? (
        <div className="grid gap-3">
          <p>{problem.message}</p>
          <Density {...{ state, locale, set }} />
        </div>
      ) : (
        <MendLink problem={problem} />
      )}
    </Callout>
  );
}

function Density({
  state,
  locale,
  set,
}: {
  state: PlanState;
  locale: string;
  set: (change: Partial<PlanState>) => void;
}) {
  const [text, setText] = useState(() => typedText(state.density, locale));
  const [wrong, setWrong] = useState<string>();
  const go = () => {
    const read = readPositive(text, locale);
    setWrong("problem" in read ? read.problem : undefined);
    if ("value" in read) set({ density: read.value });
  };
  return (
    <div
      className="flex flex-wrap items-end gap-3"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        go();
      }}
    >
      <NumberField
        label="One ml weighs"
        suffix="g"
        className="w-40"
        value={text}
        error={wrong}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onClick={go}>Fill with it</Button>
    </div>
  );
}
