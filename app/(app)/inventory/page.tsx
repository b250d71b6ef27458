import { PackagePlus, Plus, Tags } from "lucide-react";
import { cookies } from "next/headers";
import { PageHeader } from "@/components/frame/page-header";
import { BulkActs } from "@/components/inventory/bulk-acts";
import { EmptyInventory } from "@/components/inventory/empty-inventory";
import { itemColumns, itemRowsShown } from "@/components/inventory/item-table";
import { ListTools } from "@/components/inventory/list-tools";
import { KINDS, type Kind } from "@/components/inventory/words";
import { LinkButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { listCategories, listItems } from "@/server/services/inventory";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { setCategory } from "./actions";
import { inventorySearch, listHref, listPart, sortOf, whichItems } from "./list-state";
import { InventorySheet } from "./sheets";

export const metadata = { title: "Inventory" };

export default page({ can: "inventory.view", search: inventorySearch }, async (ctx, { search }) => {
  const may = (permission: string) => hasPermission(ctx, permission);
  const costs = may("inventory.view_costs");
  const [items, categories, jar, openSheet] = await Promise.all([
    listItems(ctx, { ...whichItems(search), cursor: search.after }),
    listCategories(ctx, { kind: search.kind }),
    cookies(),
    // Found before anything streams: the sheet of an item that is not there is a missing page.
    InventorySheet({ ctx, asked: search, closeHref: listHref(search) }),
  ]);
  const list = listPart(search);
  const to = (changes: Record<string, string | null>) => withParams("/inventory", list, changes);
  // A sheet leaves the page of the list as it is, so its address must not lose where the list goes on.
  const sheet = (act: string, item?: string) =>
    to({ do: act, item: item ?? null, after: search.after ?? null });
  const ofItems = categories.filter((category) => category.kind !== "recipe");
  const bulk = may("inventory.bulk");
  // An inventory without anything in it offers its two first steps, and nothing else.
  const nothing = items.rows.length === 0 && list === "";
  return (
    <>
      <PageHeader
        title="Inventory"
        description="Everything that stands on your shelves; what is used is taken from the oldest lots first."
        quiet={
          <>
            <LinkButton href="/inventory/categories" icon={<Tags aria-hidden />}>
              Categories
            </LinkButton>
            {may("inventory.create") && !nothing && (
              <LinkButton href={sheet("new")} scroll={false} icon={<Plus aria-hidden />}>
                New item
              </LinkButton>
            )}
          </>
        }
        act={
          may("inventory.restock") &&
          !nothing && (
            <LinkButton
              tone="primary"
              href={sheet("restock")}
              scroll={false}
              icon={<PackagePlus aria-hidden />}
            >
              Restock
            </LinkButton>
          )
        }
      />
      <div className="grid min-w-0 gap-5">
        <Tabs
          label="Kinds of items"
          tabs={[
            { label: "All", href: to({ kind: null, category: null }), current: !search.kind },
            ...(Object.keys(KINDS) as Kind[]).map((kind) => ({
              label: KINDS[kind].many,
              href: to({ kind, category: null }),
              current: search.kind === kind,
            })),
          ]}
        />
        <DataTable
          name="inventory"
          caption="Inventory"
          columns={itemColumns(costs)}
          hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("inventory"))?.value)}
          sort={sortOf(search)}
          rows={itemRowsShown(items.rows, {
            formats: formatsOf(ctx),
            today: todayOf(ctx),
            may: { restock: may("inventory.restock"), adjust: may("inventory.adjust") },
            sheet,
          })}
          toolbar={
            <ListTools
              categories={ofItems}
              exportHref={withParams("/inventory/export", list, { after: null })}
            />
          }
          bulk={
            bulk && (
              <BulkActs adjust={may("inventory.adjust")} setCategory={setCategory} categories={ofItems} />
            )
          }
          empty={
            <EmptyInventory
              filtered={list !== ""}
              may={{ create: may("inventory.create"), recipes: may("recipe.create") }}
            />
          }
        />
        <Pager
          previous={search.after ? to({ after: null }) : null}
          previousLabel="First page"
          next={items.next ? to({ after: items.next }) : null}
          nextLabel="More"
        />
      </div>
      {openSheet}
    </>
  );
});
