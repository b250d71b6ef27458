import { ClipboardCheck, PackageMinus, PackagePlus } from "lucide-react";
import { cookies } from "next/headers";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { ItemStats } from "@/components/inventory/item-stats";
import { ShelfCards } from "@/components/inventory/shelf-cards";
import { ItemPill } from "@/components/inventory/stock-cells";
import { KINDS } from "@/components/inventory/words";
import { movementColumns, movementRowsShown } from "@/components/ledger/movement-table";
import { UndoButton } from "@/components/ledger/undo-button";
import { Badge, CategoryBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Menu } from "@/components/ui/menu";
import { EmptyState } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { columnsCookie, parseHiddenColumns, withParams } from "@/components/ui/url";
import { itemDetail } from "@/server/services/inventory";
import { itemMovements, itemShelf, supplierPrices } from "@/server/services/inventory-adjustment";
import { conversionsOf } from "@/server/services/unit-conversion";
import { address, queryOf } from "@/server/web/address";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { undo } from "../actions";
import { InventorySheet } from "../sheets";
import { ItemSheet } from "./item-sheets";
import { ItemSide } from "./item-side";
import { UsedUpLots } from "./used-up-lots";

export const metadata = { title: "Item" };

const spec = {
  can: "inventory.view",
  params: z.object({ id: address.id }),
  search: z.object({
    after: address.opaque,
    used: z.string().optional(),
    do: z.string().max(20).optional(),
    lot: address.id.optional(),
  }),
};

export default page(spec, async (ctx, { params, search }) => {
  const may = (permission: string) => hasPermission(ctx, permission);
  const costs = may("inventory.view_costs");
  const itemId = params.id;
  const [item, shelf, movements, conversions, prices, jar] = await Promise.all([
    itemDetail(ctx, { itemId }),
    itemShelf(ctx, { itemId }),
    itemMovements(ctx, { itemId, cursor: search.after }),
    conversionsOf(ctx, { itemId }),
    costs ? supplierPrices(ctx, { itemId }) : null,
    cookies(),
  ]);
  const formats = formatsOf(ctx);
  const today = todayOf(ctx);
  const here = `/inventory/${itemId}`;
  const list = queryOf({ after: search.after, used: search.used });
  const to = (changes: Record<string, string | null>) => withParams(here, list, changes);
  const sheet = (act: string, lotId?: string) =>
    to({ do: act, lot: lotId ?? null, after: search.after ?? null });
  const closeHref = list ? `${here}?${list}` : here;
  const adjust = may("inventory.adjust") && item.isActive;
  const restock = may("inventory.restock") && item.isActive && item.isTracked;
  const restockButton = (
    <LinkButton tone="primary" href={sheet("restock")} scroll={false} icon={<PackagePlus aria-hidden />}>
      Restock
    </LinkButton>
  );
  const more = [
    ...(may("inventory.edit") && item.kind !== "product" ? [{ label: "Edit", href: sheet("edit") }] : []),
    ...(adjust && item.isTracked ? [{ label: "Write off", href: sheet("write-off") }] : []),
    ...(adjust ? [{ label: item.isTracked ? "Stop counting it" : "Count it", href: sheet("tracking") }] : []),
  ];
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Inventory", href: "/inventory" }]}
        title={item.name}
        meta={
          <>
            <ItemPill item={item} />
            <Badge>{KINDS[item.kind].one}</Badge>
            {item.category && <CategoryBadge name={item.category.name} colour={item.category.color} />}
          </>
        }
        quiet={
          <>
            {adjust && (
              <LinkButton href={sheet("use")} scroll={false} icon={<PackageMinus aria-hidden />}>
                Use
              </LinkButton>
            )}
            {adjust && item.isTracked && (
              <LinkButton href={sheet("recount")} scroll={false} icon={<ClipboardCheck aria-hidden />}>
                Recount
              </LinkButton>
            )}
            {more.length > 0 && <Menu label={`More for ${item.name}`} items={more} />}
          </>
        }
        act={restock && restockButton}
      />
      <ItemStats {...{ item, today, formats, costs }} />
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          <Section
            title="Shelf"
            description={
              item.isTracked && shelf.openLots > shelf.lots.length
                ? `The first ${shelf.lots.length} of ${shelf.openLots} lots.`
                : undefined
            }
            act={
              <LinkButton tone="bare" size="sm" scroll={false} href={to({ used: search.used ? null : "1" })}>
                {search.used ? "Hide used-up lots" : "Used-up lots"}
              </LinkButton>
            }
          >
            <ShelfCards
              {...{ shelf, today, formats }}
              may={{ adjust, hold: may("inventory.hold"), cost: may("inventory.override_cost") }}
              sheet={sheet}
              act={restock && restockButton}
            />
            {search.used && <UsedUpLots ctx={ctx} itemId={itemId} />}
          </Section>
          <Section title="Movements" description="Newest first, each with what was on hand after it.">
            <DataTable
              name="movements"
              caption={`Movements of ${item.name}`}
              columns={movementColumns({ costs, of: "item" })}
              hiddenColumns={parseHiddenColumns(jar.get(columnsCookie("movements"))?.value)}
              rows={movementRowsShown(movements.rows, formats, {
                of: "item",
                acts: (movement) =>
                  movement.undoable ? (
                    <UndoButton adjustmentId={movement.adjustmentId} code={movement.code} action={undo} />
                  ) : null,
              })}
              empty={<EmptyState title="Nothing has moved yet" />}
            />
            <Pager
              previous={search.after ? to({ after: null }) : null}
              previousLabel="Newest"
              next={movements.next ? to({ after: movements.next }) : null}
            />
          </Section>
        </div>
        <ItemSide {...{ ctx, item, conversions, prices, sheet }} />
      </div>
      <InventorySheet ctx={ctx} asked={{ ...search, item: itemId }} closeHref={closeHref} />
      <ItemSheet
        {...{ ctx, item, shelf, conversions, closeHref }}
        what={search.do ?? ""}
        lotId={search.lot}
      />
    </>
  );
});
