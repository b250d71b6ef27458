import type { itemOptions } from "@/server/services/inventory";
import type { costDraft, lineOptions, recipeDetail } from "@/server/services/recipes";
import type { Outcome } from "@/server/web/outcome";
import type { Formats } from "../../ui/format";
import type { EditorItem } from "./lines";

/** What the editor is given by its page. */

/** Written as a method, so that an action which answers more than the editor looks at fits as well. */
export type Act<A> = { act(previous: Outcome<A>, form: FormData): Promise<Outcome<A>> }["act"];
type Ask<I, A> = (input: I) => Promise<Outcome<A>>;

export type ItemOption = Awaited<ReturnType<typeof itemOptions>>[number];
type LineOptions = Awaited<ReturnType<typeof lineOptions>>;
export type EntryOption = LineOptions["entries"][number];
export type DraftCost = Awaited<ReturnType<typeof costDraft>>;
type Detail = Awaited<ReturnType<typeof recipeDetail>>;

export type FindItems = Ask<{ search?: string; kinds?: ItemOption["kind"][]; ids?: string[] }, ItemOption[]>;
export type FindLines = Ask<{ search?: string; exactly?: { ids: string[]; slugs: string[] } }, LineOptions>;
export type DraftInput = {
  lines: { itemId?: string; entry?: string; quantity: string; unit: string }[];
  yieldQuantity?: string;
  yieldUnit?: string;
  portioning: { kind: "none" } | { kind: "portions"; name: string; count: string } | { kind: "containers" };
};
export type AskCost = Ask<DraftInput, DraftCost>;

export type Saved = { recipeId: string };

export type UnitChoice = { code: string; name: string; symbol: string; dimension: string };

/** What every part of the editor may ask for. */
export type EditorTools = {
  findItems: FindItems;
  findLines: FindLines;
  costOfDraft: AskCost;
  mayAddItems: boolean;
  units: { platform: readonly UnitChoice[]; custom: readonly { code: string; name: string }[] };
  formats: Formats;
};

/** A line that is there already; amounts as canonical texts. */
export type StartLine = {
  /** Null where only a name is known: `wanted`. */
  item: EditorItem | null;
  wanted: string;
  quantity: string;
  unit: string;
  note: string;
  isCritical: boolean;
};

/** What stands in the editor when it opens. */
export type Start = {
  lines: StartLine[];
  yieldQuantity: string;
  yieldUnit: string;
  portioning: Detail["version"]["portioning"];
  categoryData: Record<string, string>;
  instructions: string;
  shelfLifeDays: number | null;
  capExpiryByIngredients: boolean;
};
