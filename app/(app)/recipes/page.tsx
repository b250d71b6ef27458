import { BookOpen, Plus } from "lucide-react";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { PlanPicker } from "@/components/recipes/plan-picker";
import { recipeColumns, recipeRow } from "@/components/recipes/recipe-rows";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { FilterSelect } from "@/components/ui/filter-select";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { columnsCookie, parseHiddenColumns, parseSort, withParams } from "@/components/ui/url";
import { listCategories } from "@/server/services/inventory";
import { listRecipes } from "@/server/services/recipes";
import { formatsOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { findRecipes } from "./actions";

export const metadata: Metadata = { title: "Recipes" };

const search = z.object({
  q: z.string().max(200).optional(),
  category: z.uuid().optional(),
  makes: z.enum(["product", "intermediate"]).optional(),
  show: z.enum(["archived"]).optional(),
  sort: z.enum(["name", "-name", "newest"]).optional(),
  after: z.string().max(1000).optional(),
  do: z.enum(["plan"]).optional(),
});

export default page({ can: "recipe.view", search }, async (ctx, { search }) => {
  const may = (permission: string) => hasPermission(ctx, permission);
  const [list, categories, jar] = await Promise.all([
    listRecipes(ctx, {
      search: search.q ?? "",
      categoryId: search.category,
      makes: search.makes,
      archived: search.show === "archived",
      sort: search.sort ?? "name",
      after: search.after,
    }),
    may("inventory.view") ? listCategories(ctx, { kind: "recipe" }) : [],
    cookies(),
  ]);
  const formats = formatsOf(ctx);
  const { do: act, ...state } = search;
  const params = new URLSearchParams(Object.entries(state).filter((entry) => entry[1])).toString();
  const narrowed = Boolean(search.q || search.category || search.makes || search.show || search.after);
  const create = may("recipe.create") && (
    <LinkButton href="/recipes/new" tone="primary" icon={<Plus aria-hidden />}>
      New recipe
    </LinkButton>
  );
  const now = ctx.clock().toISOString();
  const plan = may("recipe.plan") && search.show !== "archived";
  return (
    <>
      <PageHeader title="Recipes" act={create} />
      <DataTable
        name="recipes"
        caption="Recipes"
        columns={recipeColumns(may("inventory.view_costs"))}
        rows={list.rows.map((row) => recipeRow(row, { now, plan }, formats))}
        sort={parseSort(search.sort ?? "name", ["name"])}
        hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("recipes"))?.value)}
        toolbar={
          <>
            <SearchField label="Search recipes" />
            <FilterSelect
              label="Category"
              param="category"
              all="All categories"
              options={categories.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <FilterSelect
              label="What it makes"
              param="makes"
              all="Makes anything"
              options={[
                { value: "product", label: "Makes a product" },
                { value: "intermediate", label: "Makes an ingredient" },
              ]}
            />
            <FilterSelect
              label="In use or archived"
              param="show"
              all="In use"
              options={[{ value: "archived", label: "Archived" }]}
            />
          </>
        }
        empty={
          narrowed ? (
            <EmptyState
              icon={BookOpen}
              title="No recipe fits"
              act={<LinkButton href="/recipes">Show all recipes</LinkButton>}
            >
              Try fewer words, or another category.
            </EmptyState>
          ) : (
            <EmptyState icon={BookOpen} title="No recipes yet" act={create}>
              Write down what goes into a batch. Costs, shortages and plans follow from it.
            </EmptyState>
          )
        }
      />
      <Pager
        previous={search.after && withParams("/recipes", params, { after: null })}
        previousLabel="First page"
        next={list.next && withParams("/recipes", params, { after: list.next })}
        nextLabel="More recipes"
      />
      {act === "plan" && may("recipe.plan") && (
        <PlanPicker find={findRecipes} closeHref={withParams("/recipes", params, {})} />
      )}
    </>
  );
});
