import type { Metadata } from "next";
import { z } from "zod";
import { CarriedOver, DraftGone } from "@/components/recipes/carried-over";
import { NewRecipe } from "@/components/recipes/editor/new-recipe";
import { listCategories } from "@/server/services/inventory";
import { newCommandId } from "@/server/web/command-id";
import { page } from "@/server/web/page";
import { createRecipe } from "../actions";
import { editorTools } from "../tools";
import { draftHere, EMPTY, startFrom } from "./carried-over";

export const metadata: Metadata = { title: "New recipe" };

/** A draft of the public calculators, kept by this browser. */
const search = z.object({ draft: z.uuid().optional() });

export default page({ can: "recipe.create", search }, async (ctx, { search }) => {
  const [tools, categories, draft] = await Promise.all([
    editorTools(ctx),
    listCategories(ctx, { kind: "recipe" }),
    search.draft ? draftHere(search.draft) : null,
  ]);
  const editor = {
    tools,
    commandId: newCommandId(),
    save: createRecipe,
    categories: categories.map(({ id, name }) => ({ id, name })),
  };
  if (!draft) return <NewRecipe {...editor} start={EMPTY} notice={search.draft && <DraftGone />} />;
  const start = await startFrom(ctx, draft);
  const called = draft.category?.toLowerCase();
  const category = categories.find(({ name }) => name.toLowerCase() === called);
  return (
    <NewRecipe
      {...editor}
      start={start}
      cover={{ name: draft.name, categoryId: category?.id ?? "" }}
      notice={<CarriedOver lines={start.lines} category={category ? null : draft.category} />}
    />
  );
});
