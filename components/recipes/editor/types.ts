import type { itemOptions } from "@/server/services/inventory";
import type { costDraft, recipeDetail } from "@/server/services/recipes";
import type { Outcome } from "@/server/web/outcome";
import type { Formats } from "../../ui/format";

/** What the editor is given by its page. */

/** Written as a method, so that an action which answers more than the editor looks at fits as well. */
export type Act<A> = { act(previous: Outcome<A>, form: FormData): Promise<Outcome<A>> }["act"];
type Ask<I, A> = (input: I) => Promise<Outcome<A>>;

export type ItemOption = Awaited<ReturnType<typeof itemOptions>>[number];
export type DraftCost = Awaited<ReturnType<typeof costDraft>>;
type Detail = Awaited<ReturnType<typeof recipeDetail>>;

export type FindItems = Ask<{ search?: string; kinds?: ItemOption["kind"][]; ids?: string[] }, ItemOption[]>;
export type DraftInput = {
  lines: { itemId: string; quantity: string; unit: string }[];
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
  costOfDraft: AskCost;
  mayAddItems: boolean;
  units: { platform: readonly UnitChoice[]; custom: readonly { code: string; name: string }[] };
  formats: Formats;
};

/** What stands in the editor when it opens. */
export type Start = {
  lines: { item: ItemOption; quantity: string; unit: string; note: string; isCritical: boolean }[];
  yieldQuantity: string;
  yieldUnit: string;
  portioning: Detail["version"]["portioning"];
  categoryData: Record<string, string>;
  instructions: string;
  shelfLifeDays: number | null;
  capExpiryByIngredients: boolean;
};
