import { ArchiveButton } from "@/components/inventory/archive-button";
import { ConversionsCard, type Conversions } from "@/components/inventory/conversions-card";
import type { ItemDetail } from "@/components/inventory/facts-of";
import { LibraryCard } from "@/components/inventory/library-card";
import { FactsCard, PricesCard, RecipesCard } from "@/components/inventory/side-cards";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import type { supplierPrices } from "@/server/services/inventory-adjustment";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import { removeMapping } from "../../drawer-actions/actions";
import { archiveItem, restoreItem, unlinkItem } from "../actions";

/** What stands beside an item's stock: its facts, conversions, recipes and prices. */
export function ItemSide({
  ctx,
  item,
  conversions,
  prices,
  sheet,
}: {
  ctx: Ctx;
  item: ItemDetail;
  conversions: Conversions;
  prices: Awaited<ReturnType<typeof supplierPrices>> | null;
  sheet: (act: string) => string;
}) {
  const formats = formatsOf(ctx);
  const edit = hasPermission(ctx, "inventory.edit");
  const own = item.kind !== "product";
  const link = hasPermission(ctx, "library.link");
  return (
    <aside aria-label={`About ${item.name}`} className="grid min-w-0 content-start gap-8">
      <Section
        title="Facts"
        act={
          edit &&
          own && (
            <LinkButton tone="bare" size="sm" href={sheet("edit")} scroll={false}>
              Edit
            </LinkButton>
          )
        }
      >
        <FactsCard item={item} formats={formats} />
      </Section>
      <Section title="Conversions">
        <ConversionsCard
          conversions={conversions}
          formats={formats}
          edit={
            edit
              ? {
                  densityHref: item.libraryEntry ? undefined : sheet("density"),
                  mappingHref: sheet("unit"),
                  remove: removeMapping,
                }
              : undefined
          }
        />
      </Section>
      {own && (item.libraryEntry || link) && (
        <Section title="Library">
          <LibraryCard
            item={item}
            unlink={link ? unlinkItem : undefined}
            linkHref={link ? sheet("link") : undefined}
          />
        </Section>
      )}
      {own && (
        <Section title="Recipes">
          <RecipesCard recipes={item.recipes} formats={formats} />
        </Section>
      )}
      {own && prices && (
        <Section title="Prices">
          <PricesCard prices={prices} formats={formats} />
        </Section>
      )}
      {own && hasPermission(ctx, "inventory.archive") && (
        <ArchiveButton
          itemId={item.id}
          isActive={item.isActive}
          archive={archiveItem}
          restore={restoreItem}
          commandId={newCommandId()}
        />
      )}
    </aside>
  );
}
