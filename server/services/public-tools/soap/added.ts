import type { SoapAcidKind, SoapInput } from "./shapes";
import { typedFigure } from "../state/typed-figure";

/** A liquid in the place of some of the water, and an acid: as the page holds them, texts as typed. */
export type LiquidRow = { name: string; percent: string; acidity: string };
export type AcidRow = { kind: SoapAcidKind; percent: string; strength: string };

export const newLiquid = (): LiquidRow => ({ name: "", percent: "", acidity: "" });
export const newAcid = (): AcidRow => ({ kind: "citric_anhydrous", percent: "", strength: "80" });

export const SOAP_ACIDS: readonly SoapAcidKind[] = ["citric_anhydrous", "citric_monohydrate", "lactic"];

/**
 * What is added, in lists. Links of the first days hold one `liquid` and one `acid` each: they are read as the first line
 * of their list, and emptied as soon as anything is changed (`withLiquids`, `withAcids`).
 */
export type Added = {
  liquid: LiquidRow;
  liquids: LiquidRow[];
  acid: { kind: "none" | SoapAcidKind; percent: string; strength: string };
  acids: AcidRow[];
};

export const NOTHING_ADDED: Added = {
  liquid: newLiquid(),
  liquids: [],
  acid: { kind: "none", percent: "1", strength: "80" },
  acids: [],
};

const isTyped = ({ name, percent, acidity }: LiquidRow): boolean => Boolean(name || percent || acidity);

export const liquidsOf = ({ liquid, liquids }: Added): LiquidRow[] =>
  isTyped(liquid) ? [liquid, ...liquids] : liquids;

export const acidsOf = ({ acid, acids }: Added): AcidRow[] =>
  acid.kind === "none" ? acids : [{ ...acid, kind: acid.kind }, ...acids];

export const withLiquids = (liquids: LiquidRow[]) => ({ liquid: NOTHING_ADDED.liquid, liquids });
export const withAcids = (acids: AcidRow[]) => ({ acid: NOTHING_ADDED.acid, acids });

/** A line without its percentage is not begun. */
const isBegun = ({ percent }: { percent: string }): boolean => percent.trim() !== "";

/** Which line of the calculator's input a line of such a list is; -1 for one not begun. */
export const placeAmong = (rows: readonly { percent: string }[], at: number): number =>
  isBegun(rows[at]!) ? rows.slice(0, at).filter(isBegun).length : -1;

/** The lists as the calculator takes them. */
export const addedInput = (added: Added): Required<Pick<SoapInput, "liquids" | "acids">> => ({
  liquids: liquidsOf(added)
    .filter(isBegun)
    .map(({ name, percent, acidity }) => ({
      name: name || "Other liquid",
      percent: typedFigure(percent),
      acidity: typedFigure(acidity),
    })),
  acids: acidsOf(added)
    .filter(isBegun)
    .map(({ kind, percent, strength }) => ({
      kind,
      percent: typedFigure(percent),
      ...(kind === "lactic" ? { strength: typedFigure(strength) } : {}),
    })),
});
