import type { Metadata } from "next";
import { z } from "zod";
import { CopySheet, CoverSheet } from "@/components/recipes/cover-sheets";
import { Family } from "@/components/recipes/family";
import { Markdown } from "@/components/recipes/markdown";
import { RecipeAbout } from "@/components/recipes/recipe-about";
import { RecipeFacts } from "@/components/recipes/recipe-facts";
import { RecipeHead } from "@/components/recipes/recipe-head";
import { RecipeLines } from "@/components/recipes/recipe-lines";
import { Unshelved } from "@/components/recipes/unshelved";
import { RecipeHousekeeping, VersionNotice } from "@/components/recipes/version-acts";
import { Versions } from "@/components/recipes/versions";
import { Section } from "@/components/ui/card";
import { listCategories } from "@/server/services/inventory";
import { recipeDetail, versionDiff } from "@/server/services/recipes";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { page } from "@/server/web/page";
import * as acts from "../actions";
import { rightsOf } from "../rights";

export const metadata: Metadata = { title: "Recipe" };

const params = z.object({ id: z.uuid() });
const search = z.object({
  version: z.uuid().optional(),
  do: z.enum(["cover", "duplicate", "variation"]).optional(),
});

export default page({ can: "recipe.view", params, search }, async (ctx, { params, search }) => {
  const rights = rightsOf(ctx);
  const detail = await recipeDetail(ctx, { recipeId: params.id, versionId: search.version });
  const { recipe, version, lines, mass, cost, versions, family } = detail;
  const before = versions.find((one) => one.versionNo < version.versionNo && !one.isTest);
  const [diff, categories] = await Promise.all([
    before
      ? versionDiff(ctx, { recipeId: recipe.id, fromVersionId: before.id, toVersionId: version.id })
      : null,
    search.do === "cover" && rights.edit ? listCategories(ctx, { kind: "recipe" }) : [],
  ]);
  const formats = formatsOf(ctx);
  const now = ctx.clock().toISOString();
  const home = `/recipes/${recipe.id}${version.isCurrent ? "" : `?version=${version.id}`}`;
  const sheet = { commandId: newCommandId(), closeHref: home };
  const copied = { id: recipe.id, versionId: version.id, name: recipe.name };
  return (
    <>
      <RecipeHead {...{ detail, rights }} />
      <VersionNotice {...{ detail, rights }} promote={acts.promoteTestVersion} />
      <RecipeFacts {...{ detail, now, formats }} />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 gap-10">
          <Section title="What goes in">
            <Unshelved lines={lines} changeHref={rights.edit ? `/recipes/${recipe.id}/edit` : undefined} />
            <RecipeLines {...{ lines, mass, cost, formats }} />
          </Section>
          {version.instructions && (
            <Section title="How it is made">
              <Markdown source={version.instructions} />
            </Section>
          )}
        </div>
        <div className="grid min-w-0 gap-10">
          <RecipeAbout {...{ recipe, version }} />
          <Family family={family} />
          <Versions {...{ detail, diff, now, formats }} />
        </div>
      </div>
      <RecipeHousekeeping
        {...{ detail, rights }}
        acts={{
          archive: acts.archiveRecipe,
          restore: acts.restoreRecipe,
          lock: acts.lockVersion,
          unlock: acts.unlockVersion,
        }}
      />
      {search.do === "cover" && rights.edit && (
        <CoverSheet
          {...sheet}
          recipe={{
            id: recipe.id,
            name: recipe.name,
            labelPrefix: recipe.labelPrefix,
            categoryId: recipe.category?.id ?? "",
          }}
          categories={categories.map(({ id, name }) => ({ id, name }))}
          action={acts.editCover}
        />
      )}
      {search.do === "duplicate" && rights.create && (
        <CopySheet {...sheet} recipe={copied} variation={false} action={acts.duplicateRecipe} />
      )}
      {search.do === "variation" && rights.vary && (
        <CopySheet {...sheet} recipe={copied} variation action={acts.createVariation} />
      )}
    </>
  );
});
