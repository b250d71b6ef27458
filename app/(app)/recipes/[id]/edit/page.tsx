import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EditRecipe } from "@/components/recipes/editor/edit-recipe";
import { ofLibrary, ofShelf } from "@/components/recipes/editor/line-things";
import { lineOptions, recipeDetail } from "@/server/services/recipes";
import { newCommandId } from "@/server/web/command-id";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { saveTestVersion, saveVersion } from "../../actions";
import { editorTools } from "../../tools";

export const metadata: Metadata = { title: "Change a recipe" };

const params = z.object({ id: z.uuid() });
const search = z.object({ version: z.uuid().optional() });

export default page({ can: "recipe.edit", params, search }, async (ctx, { params, search }) => {
  const [tools, { recipe, version, lines, versions }] = await Promise.all([
    editorTools(ctx),
    recipeDetail(ctx, { recipeId: params.id, versionId: search.version }),
  ]);
  // An archived recipe is restored before it is changed.
  if (!recipe.isActive) notFound();
  const { items, entries } = await lineOptions(ctx, {
    exactly: {
      ids: [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))],
      slugs: [...new Set(lines.flatMap(({ entry }) => entry?.slug ?? []))],
    },
  });
  const things = new Map(
    [...items.map(ofShelf), ...entries.map(ofLibrary)].map((thing) => [thing.id, thing]),
  );
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <EditRecipe
      tools={tools}
      commandId={newCommandId()}
      recipe={{ id: recipe.id, name: recipe.name, category: recipe.category?.name ?? null }}
      version={{ id: version.id, versionNo: version.versionNo, isLocked: current?.isLocked ?? false }}
      saveVersion={saveVersion}
      saveTest={saveTestVersion}
      mayTest={hasPermission(ctx, "recipe.create_variation")}
      start={{
        ...version,
        lines: lines.map(({ itemId, entry, itemName, quantity, unit, note, isCritical }) => ({
          item: things.get(itemId ?? entry?.slug ?? "") ?? null,
          // Of what the library no longer has only the name is left: somebody says which item it is.
          wanted: itemId || entry ? "" : itemName,
          quantity,
          unit,
          note,
          isCritical,
        })),
      }}
    />
  );
});
