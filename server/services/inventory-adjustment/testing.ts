import { z } from "zod";
import { inventoryLot } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { Quantity } from "@/server/kernel/quantity";
import { query } from "@/server/kernel/query";
import { deduct, giveBack, reverseAll, shelvesOf } from "@/server/services/inventory-adjustment/steps";
import { createItem } from "@/server/services/inventory/steps";
import { openShop, type Shop } from "@/server/services/organizations/testing";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { toDisplay } from "@/server/services/unit-conversion/pure";
import { restock, use } from ".";

/** A workshop for tests that a maker could read: amounts are "500 g", money is "10.00". */

type NewItem = Parameters<typeof createItem>[1];

const makeItem = command({
  name: "test.item",
  can: "inventory.create",
  input: z.custom<NewItem>(),
  run: (ctx, item) => createItem(ctx, item),
});

/** What siblings do inside commands of theirs, as a command: takes for a document, gives back, undoes. */
export const takeFor = command({
  name: "test.take",
  can: "inventory.adjust",
  input: z.custom<{
    document?: { type: string; id: string; label: string };
    batchId?: string;
    kind?: "batch" | "sale" | "use";
    reason?: string;
    effectiveAt?: string;
    lines: { itemId: string; quantity: string; lots?: { lotId: string; quantity: string }[] }[];
  }>(),
  async run(ctx, { document, kind = "batch", reason, effectiveAt, lines }) {
    const posted = await deduct(ctx, {
      kind,
      reason,
      reference: document,
      effectiveAt: effectiveAt ? new Date(effectiveAt) : undefined,
      takings: lines.map((line) => ({
        itemId: line.itemId,
        quantity: Quantity.of(line.quantity),
        entered: { quantity: Quantity.of(line.quantity), unit: "g" },
        lots: line.lots?.map((lot) => ({ lotId: lot.lotId, quantity: Quantity.of(lot.quantity) })),
      })),
    });
    return plain(posted);
  },
});

export const bringBack = command({
  name: "test.giveBack",
  can: "inventory.adjust",
  input: z.custom<{ adjustmentId: string; lines: { itemId: string; quantity: string }[] }>(),
  async run(ctx, { adjustmentId, lines }) {
    const posted = await giveBack(ctx, {
      kind: "returned",
      adjustmentId,
      reason: "came back",
      lines: lines.map((line) => ({ itemId: line.itemId, quantity: Quantity.of(line.quantity) })),
    });
    return plain(posted);
  },
});

export const undoDocument = command({
  name: "test.reverseAll",
  can: "inventory.adjust",
  input: z.custom<{ document: { type: string; id: string; label: string } }>(),
  run: async (ctx, { document }) =>
    (await reverseAll(ctx, { reference: document }, "cancelled")).map((posted) => plain(posted)),
});

const plain = (posted: Awaited<ReturnType<typeof deduct>>) => ({
  adjustmentId: posted.adjustmentId,
  code: posted.code,
  cost: String(posted.cost),
  lines: posted.lines.map((l) => ({
    line: l.line,
    lotId: l.lotId,
    quantity: String(l.quantity),
    cost: String(l.cost),
  })),
});

const look = query({
  name: "test.shelf",
  can: "inventory.view",
  input: z.custom<string>(),
  async run(ctx, itemId) {
    const shelf = (await shelvesOf(ctx, [itemId])).get(itemId)!;
    const rules = await rulesOf(ctx, itemId);
    const shown = (base: Quantity) => `${toDisplay(rules, base)} ${rules.displayUnit}`;
    return {
      onHand: shown(shelf.onHand),
      value: String(shelf.value),
      lots: shelf.lots.map((lot) => `${shown(lot.remaining)} for ${lot.costLeft}`),
      setAside: shelf.setAside.map((lot) => `${shown(lot.remaining)} ${lot.state}`),
      lotIds: shelf.lots.map((lot) => lot.lotId),
      setAsideIds: shelf.setAside.map((lot) => lot.lotId),
    };
  },
});

const lotRow = query({
  name: "test.lot",
  can: "inventory.view",
  input: z.custom<string>(),
  run: async (ctx, id) => {
    const lot = await ctx.db.get(inventoryLot, id);
    return { remaining: String(lot.remaining), costLeft: String(lot.costLeft), expiry: lot.expirationDate };
  },
});

const amount = (text: string): { quantity: string; unit: string } => {
  const [quantity = "", ...unit] = text.split(" ");
  return { quantity, unit: unit.join(" ") };
};

export async function openShelves(options: Parameters<typeof openShop>[0] = {}) {
  return shelvesIn(await openShop({ at: "2026-03-10T09:00:00Z", ...options }));
}

function shelvesIn(shop: Shop) {
  return {
    shop,
    ctx: shop.ctx,
    /** "g" makes an ingredient by weight; kind and the rest by `more`. */
    item: (name: string, unit = "g", more: Partial<NewItem> = {}): Promise<string> =>
      makeItem(shop.ctx, { name, kind: "ingredient", displayUnit: unit, ...more } as NewItem),
    /** ("500 g", "10.00", "2026-03-01") */
    restock: (itemId: string, text: string, cost: string, receivedOn?: string, more: object = {}) =>
      restock(shop.ctx, { itemId, ...amount(text), cost, receivedOn, ...more }),
    use: (itemId: string, text: string, more: object = {}, ctx: Ctx = shop.ctx) =>
      use(ctx, { itemId, ...amount(text), ...more }),
    shelf: (itemId: string) => look(shop.ctx, itemId),
    lot: (lotId: string) => lotRow(shop.ctx, lotId),
    amount,
  };
}
