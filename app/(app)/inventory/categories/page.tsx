import { Plus } from "lucide-react";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { CategorySheet } from "@/components/inventory/category-fields";
import { CATEGORY_KINDS } from "@/components/inventory/words";
import { CategoryTable } from "@/components/inventory/category-table";
import { LinkButton } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";
import { withParams } from "@/components/ui/url";
import { CATEGORY_KINDS as KINDS, listCategories } from "@/server/services/inventory";
import { address, queryOf } from "@/server/web/address";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { acceptCategoryDensity } from "../../drawer-actions/actions";
import { archiveCategory, createCategory, editCategory, restoreCategory } from "./actions";

export const metadata = { title: "Categories" };

const search = z.object({
  kind: z.enum(KINDS).optional(),
  archived: z.string().optional(),
  do: z.enum(["new", "edit"]).optional(),
  category: address.id.optional(),
});

export default page({ can: "inventory.view", search }, async (ctx, { search: asked }) => {
  const archived = asked.archived === "1";
  const categories = await listCategories(ctx, { kind: asked.kind, archived });
  const edit = hasPermission(ctx, "inventory.edit");
  const list = queryOf({ kind: asked.kind, archived: archived ? "1" : undefined });
  const to = (changes: Record<string, string | null>) => withParams("/inventory/categories", list, changes);
  const chosen = categories.find((category) => category.id === asked.category) ?? null;
  const form = { locale: ctx.locale, commandId: newCommandId(), closeHref: to({}) };
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Inventory", href: "/inventory" }]}
        title="Categories"
        description="How items and recipes are sorted, each with its colour and, for ingredients, a usual density."
        act={
          edit && (
            <LinkButton tone="primary" href={to({ do: "new" })} scroll={false} icon={<Plus aria-hidden />}>
              New category
            </LinkButton>
          )
        }
      />
      <div className="grid min-w-0 gap-5">
        <Tabs
          label="What they sort"
          tabs={[
            { label: "All", href: to({ kind: null }), current: !asked.kind },
            ...CATEGORY_KINDS.map(({ value, label }) => ({
              label,
              href: to({ kind: value }),
              current: asked.kind === value,
            })),
          ]}
        />
        <CategoryTable
          categories={categories}
          formats={formatsOf(ctx)}
          archivedHref={to({ archived: archived ? null : "1" })}
          archived={archived}
          edit={
            edit
              ? {
                  href: (id) => to({ do: "edit", category: id }),
                  archive: archiveCategory,
                  restore: restoreCategory,
                  accept: acceptCategoryDensity,
                }
              : undefined
          }
        />
      </div>
      {edit && asked.do === "new" && (
        <CategorySheet {...form} category={null} kind={asked.kind} action={createCategory} />
      )}
      {edit && asked.do === "edit" && chosen && (
        <CategorySheet key={chosen.id} {...form} category={chosen} action={editCategory} />
      )}
    </>
  );
});
