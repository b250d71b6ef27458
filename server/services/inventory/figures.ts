import { sql } from "drizzle-orm";
import { inventoryLot, itemStock, lotHold, type Dimension } from "@/db/schema";
import { hasPermission, type Tx } from "@/server/kernel/context";
import type { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { anyOf } from "@/server/kernel/tenant-db";
import { expiryState, type ExpiryState } from "@/server/services/expiration/pure";
import { today } from "@/server/services/expiration/steps";
import type { ItemState } from "./pure";
import { symbolOf, toDisplay, type ConversionRules } from "@/server/services/unit-conversion/pure";

/** Of an open lot joined with its hold: may it be taken today? One row a lot where it is true, whatever its holds. */
export const usable = (day: string) =>
  sql`(${lotHold.id} is null and (${inventoryLot.expirationDate} is null or ${inventoryLot.expirationDate} >= ${day}::date))`;

/** What usable lots hold together. */
export const usableSum = (day: string) =>
  sql<string>`coalesce(sum(${inventoryLot.remaining}) filter (where ${usable(day)}), 0)`;

/** The earliest expiry among usable lots. */
export const nextExpiryOf = (day: string) =>
  sql<string | null>`min(${inventoryLot.expirationDate}) filter (where ${usable(day)})`;

export const expiredHere = (day: string) =>
  sql<boolean>`coalesce(bool_or(${inventoryLot.expirationDate} < ${day}::date), false)`;

/** Joins to an item's open lots and what holds them back. */
export const openLots = (itemId: typeof itemStock.itemId | typeof inventoryLot.itemId) =>
  [
    { table: inventoryLot, on: sql`${inventoryLot.itemId} = ${itemId} and ${inventoryLot.open}` },
    { table: lotHold, on: sql`${lotHold.lotId} = ${inventoryLot.id} and ${lotHold.releasedAt} is null` },
  ] as const;

export type ShelfFigures = {
  onHand: Quantity;
  value: Money;
  available: Quantity;
  nextExpiry: string | null;
  hasExpired: boolean;
};

/** On hand, value, available and expiry of each of these items, in one statement. */
export async function figuresOf(ctx: Tx, itemIds: readonly string[]): Promise<Map<string, ShelfFigures>> {
  const day = today(ctx);
  const rows = await ctx.db.select({
    fields: {
      itemId: itemStock.itemId,
      onHand: itemStock.onHand,
      value: itemStock.value,
      available: usableSum(day),
      nextExpiry: nextExpiryOf(day),
      hasExpired: expiredHere(day),
    },
    from: itemStock,
    left: openLots(itemStock.itemId),
    where: anyOf(itemStock.itemId, itemIds),
    groupBy: [itemStock.itemId, itemStock.onHand, itemStock.value],
  });
  return new Map(
    rows.map(({ itemId, available, ...row }) => [itemId, { ...row, available: Quantity.of(available) }]),
  );
}

type Facts = {
  id: string;
  dimension: Dimension;
  displayUnit: string;
  isTracked: boolean;
  isActive: boolean;
  lowStockLevel: Quantity | null;
};

/** An item's figures as screens show them: amounts in its display unit, money null for those who may not see costs. */
export function shownFigures(
  ctx: Tx,
  item: Facts,
  rules: ConversionRules,
  figures: ShelfFigures,
  soonDays: number,
) {
  const day = today(ctx);
  const shown = (base: Quantity) => toDisplay(rules, base);
  const onHand = shown(figures.onHand);
  const costs = hasPermission(ctx, "inventory.view_costs");
  const low = item.lowStockLevel;
  const isLow = item.isTracked && low !== null && figures.available.compare(low) <= 0;
  const expiry: ExpiryState = expiryState(figures.nextExpiry, day, soonDays);
  return {
    displayUnit: item.displayUnit,
    unitSymbol: symbolOf(item.displayUnit),
    onHand: onHand.toString(),
    available: shown(figures.available).toString(),
    baseOnHand: figures.onHand.toString(),
    baseAvailable: figures.available.toString(),
    nextExpiry: figures.nextExpiry,
    expiry,
    hasExpired: figures.hasExpired,
    isLow,
    state: stateOf(item, figures, isLow, expiry),
    value: costs ? figures.value.toString() : null,
    /** Per display unit. */
    unitCost: costs && onHand.isPositive ? figures.value.per(onHand) : null,
    lowStock: low && { level: shown(low).toString(), fraction: fractionOf(figures.available, low) },
  };
}

function stateOf(item: Facts, figures: ShelfFigures, isLow: boolean, expiry: ExpiryState): ItemState {
  if (!item.isActive) return "archived";
  if (!item.isTracked) return "untracked";
  if (figures.available.isZero) return "out";
  if (isLow) return "low";
  if (figures.hasExpired) return "expired";
  return expiry === "soon" ? "soon" : "ok";
}

/** How far the bar against the level is filled, 0 to 1 with two decimals; a full bar is twice the level. */
function fractionOf(available: Quantity, level: Quantity): number {
  if (level.isZero) return available.isPositive ? 1 : 0;
  const hundredths = (available.toScaled() * 100n) / (level.toScaled() * 2n);
  return hundredths > 100n ? 1 : Number(hundredths) / 100;
}
