import { listUnits } from "@/server/services/unit-conversion";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import type { EditorTools } from "@/components/recipes/editor/types";
import { costOfDraft, findItems, findLines } from "./actions";

/** What the editor of recipes works with. */
export async function editorTools(ctx: Ctx): Promise<EditorTools> {
  const { platform, custom } = await listUnits(ctx, {});
  return {
    findItems,
    findLines,
    costOfDraft,
    mayAddItems: hasPermission(ctx, "inventory.create"),
    units: {
      platform: platform.map(({ code, name, symbol, dimension }) => ({ code, name, symbol, dimension })),
      custom: custom.map(({ code, name }) => ({ code, name })),
    },
    formats: formatsOf(ctx),
  };
}
