import type { Metadata } from "next";
import { z } from "zod";
import { Breadcrumbs } from "@/components/frame/page-header";
import { RecipeCard } from "@/components/recipes/recipe-card";
import { PrintButton } from "@/components/ui/print-button";
import { recipeDetail } from "@/server/services/recipes";
import { formatsOf, todayOf } from "@/server/web/formats";
import { page } from "@/server/web/page";

export const metadata: Metadata = { title: "Recipe card" };

const params = z.object({ id: z.uuid() });
const search = z.object({ version: z.uuid().optional() });

export default page({ can: "recipe.view", params, search }, async (ctx, { params, search }) => {
  const detail = await recipeDetail(ctx, { recipeId: params.id, versionId: search.version });
  const { recipe } = detail;
  return (
    <>
      <div data-print="hide" className="flex flex-wrap items-center justify-between gap-3">
        <Breadcrumbs
          crumbs={[
            { label: "Recipes", href: "/recipes" },
            { label: recipe.name, href: `/recipes/${recipe.id}` },
          ]}
        />
        <PrintButton>Print the card</PrintButton>
      </div>
      <RecipeCard detail={detail} shop={ctx.organizationName} day={todayOf(ctx)} formats={formatsOf(ctx)} />
    </>
  );
});
