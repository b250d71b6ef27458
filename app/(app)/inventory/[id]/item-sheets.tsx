import type { ReactNode } from "react";
import { DensitySheet, MappingSheet } from "@/components/inventory/conversion-sheets";
import type { Conversions } from "@/components/inventory/conversions-card";
import { factsOf, type ItemDetail } from "@/components/inventory/facts-of";
import type { Shelf } from "@/components/inventory/act-types";
import { LinkSheet } from "@/components/inventory/library-sheets";
import { EditItemSheet } from "@/components/inventory/item-sheet";
import { CostSheet, HoldSheet } from "@/components/inventory/lot-sheets";
import { TrackingSheet } from "@/components/inventory/tracking-sheet";
import { linkSuggestions, listCategories } from "@/server/services/inventory";
import { listUnits } from "@/server/services/unit-conversion";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import { addCustomUnit, archiveCustomUnit, setDensity, setMapping } from "../../drawer-actions/actions";
import * as act from "../actions";

type Props = {
  ctx: Ctx;
  what: string;
  lotId: string | undefined;
  item: ItemDetail;
  shelf: Shelf;
  conversions: Conversions;
  closeHref: string;
};

const NEEDS: Record<string, string> = {
  edit: "inventory.edit",
  density: "inventory.edit",
  unit: "inventory.edit",
  link: "library.link",
  tracking: "inventory.adjust",
  hold: "inventory.hold",
  recall: "inventory.hold",
  release: "inventory.hold",
  cost: "inventory.override_cost",
};

/** The sheets of an item's own page; null where the address asks for none of them or the person may not. */
export async function ItemSheet({ ctx, what, lotId, ...given }: Props): Promise<ReactNode> {
  const { item, shelf, conversions, closeHref } = given;
  const needed = NEEDS[what];
  if (!needed || !hasPermission(ctx, needed)) return null;
  const formats = formatsOf(ctx);
  const form = { closeHref, commandId: newCommandId() };
  const named = { itemId: item.id, itemName: item.name, closeHref };
  if (what === "edit")
    return (
      <EditItemSheet
        {...form}
        itemId={item.id}
        item={factsOf(item)}
        action={act.editItem}
        categories={withOwn(await listCategories(ctx, {}), item)}
        locale={ctx.locale}
      />
    );
  if (what === "link")
    return (
      <LinkSheet
        {...form}
        item={item}
        suggested={await linkSuggestions(ctx, { itemId: item.id })}
        find={act.linkSuggestions}
        action={act.linkItem}
      />
    );
  if (what === "density" && !item.libraryEntry)
    return <DensitySheet {...named} density={item.density} locale={ctx.locale} action={setDensity} />;
  if (what === "unit")
    return (
      <MappingSheet
        {...named}
        conversions={conversions}
        own={(await listUnits(ctx, {})).custom}
        action={setMapping}
        addUnit={addCustomUnit}
        archiveUnit={archiveCustomUnit}
      />
    );
  if (what === "tracking")
    return <TrackingSheet {...form} item={item} formats={formats} action={act.setTracking} />;
  const lot = shelf.lots.find((one) => one.lotId === lotId);
  if (!lot) return null;
  if (what === "cost")
    return <CostSheet {...form} lot={lot} formats={formats} action={act.overrideCost} undo={act.undo} />;
  if (what === "hold" || what === "recall" || what === "release")
    return (
      <HoldSheet
        {...form}
        lot={lot}
        what={what}
        action={what === "release" ? act.releaseLot : act.holdLot}
        undo={
          what === "release"
            ? undefined
            : { action: act.releaseLot, fields: { lotId: lot.lotId, reason: "Set aside by mistake" } }
        }
      />
    );
  return null;
}

/** An item keeps its category in its form even where that was archived meanwhile. */
function withOwn<C extends { id: string; name: string; kind: string }>(categories: C[], item: ItemDetail) {
  const own = item.category;
  const known = !own || categories.some((category) => category.id === own.id);
  return known
    ? categories
    : [...categories, { id: own.id, name: `${own.name} (archived)`, kind: item.kind }];
}
