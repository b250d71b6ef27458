import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { lotHold } from "@/db/schema";
import { command } from "@/server/kernel/command";
import type { Ctx } from "@/server/kernel/context";
import { closeDatabase } from "@/server/kernel/database";
import { AppError } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { freshDatabase, type TestDatabase } from "@/server/kernel/testing-database";
import { receive } from "@/server/services/inventory-adjustment/steps";
import { toBase } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import type { Shop } from "@/server/services/organizations/testing";
import { createItem } from "./create-item";

/** A database of its own for a test file. */
export function useDatabase(): void {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
}

/** Adds an ingredient (or what is said) and answers its id. */
export async function anItem(
  shop: Shop,
  name: string,
  given: Partial<Parameters<typeof createItem>[1]> = {},
): Promise<string> {
  const { itemId } = await createItem(shop.ctx, { name, kind: "ingredient", displayUnit: "g", ...given });
  return itemId;
}

const put = command({
  name: "test.put",
  can: "inventory.restock",
  input: z.strictObject({
    itemId: fields.id,
    quantity: fields.quantity,
    unit: fields.unit,
    cost: fields.cost,
    expires: fields.day.nullable(),
    held: fields.flag,
  }),
  async run(ctx, { itemId, quantity, unit, cost, expires, held }) {
    const base = toBase(await rulesOf(ctx, itemId), quantity, unit).quantity;
    const posted = await receive(ctx, {
      kind: "restock",
      receipts: [{ itemId, quantity: base, cost, entered: { quantity, unit }, expirationDate: expires }],
    });
    const { lotId, fifoCode } = posted.lines[0]!;
    if (held)
      await ctx.db.insert(lotHold, {
        id: uuidv7(),
        lotId: lotId!,
        kind: "hold",
        reason: "Waiting for the lab",
        heldAt: ctx.now,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        actorName: ctx.actor.name,
      });
    return { lotId: lotId!, fifoCode: fifoCode! };
  },
});

/** Puts "500 g" on the shelf for a sum. */
export function stock(
  ctx: Ctx,
  itemId: string,
  amount: string,
  cost: string,
  { expires = null, held = false }: { expires?: string | null; held?: boolean } = {},
) {
  const [quantity = "", ...unit] = amount.split(" ");
  return put(ctx, { itemId, quantity, unit: unit.join(" "), cost, expires, held });
}

/** What an act was refused with; fails where it was not. */
export async function refusal(act: Promise<unknown>): Promise<AppError> {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
