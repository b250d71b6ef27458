import { ofLibrary, ofShelf } from "@/components/recipes/editor/line-things";
import type { Start } from "@/components/recipes/editor/types";
import { roundDecimal } from "@/components/ui/format";
import { draftById, type ToolDraft } from "@/server/services/public-tools";
import { matchDraft } from "@/server/services/recipes";
import { currentHolder } from "@/server/web/draft-holder";
import type { Ctx } from "@/server/web/may";

export const EMPTY: Start = {
  lines: [],
  yieldQuantity: "",
  yieldUnit: "g",
  portioning: { kind: "none" },
  categoryData: {},
  instructions: "",
  shelfLifeDays: null,
  capExpiryByIngredients: false,
};

/** The draft of this browser as a recipe; null where it expired, is another's, or has no result any more. */
export async function draftHere(id: string): Promise<ToolDraft | null> {
  const holder = await currentHolder();
  return (holder && (await draftById({ holder, id }))?.recipe) || null;
}

/** An amount as it is weighed: at most four places, and never nothing of what there is. */
function weighable(amount: string): string {
  const { text } = roundDecimal(amount, 4);
  return text === "0" ? amount : text;
}

/** What stands in the editor when a draft is carried over: its lines as the items they are here, else of the library, else named. */
export async function startFrom(ctx: Ctx, draft: ToolDraft): Promise<Start> {
  const matched = await matchDraft(ctx, {
    lines: draft.lines.map(({ name, slug, oilKey }) => ({ name, slug, oilKey })),
  });
  return {
    ...EMPTY,
    yieldQuantity: draft.yield ? weighable(draft.yield.quantity) : "",
    yieldUnit: draft.yield?.unit ?? EMPTY.yieldUnit,
    portioning: draft.portions ? { kind: "portions", ...draft.portions } : { kind: "none" },
    categoryData: draft.categoryData,
    instructions: draft.instructions,
    lines: draft.lines.map(({ name, quantity, unit, note }, i) => {
      const { item, entry } = matched[i]!;
      const thing = item ? ofShelf(item) : entry && ofLibrary(entry);
      return {
        item: thing,
        wanted: thing ? "" : name,
        quantity: weighable(quantity),
        unit,
        note,
        isCritical: false,
      };
    }),
  };
}
