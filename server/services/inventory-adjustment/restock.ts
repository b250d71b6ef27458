import { z } from "zod";
import { command } from "@/server/kernel/command";
import { fields, optional } from "@/server/kernel/fields";
import { receive } from "@/server/services/fifo/steps";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { postedAnswer } from "./answer";
import { baseOf, totalCost } from "./amount";
import { momentOf } from "./moment";

const restockInput = z.strictObject({
  itemId: fields.id,
  quantity: fields.quantity,
  unit: fields.unit,
  /** Of everything; or `unitCost`, of one `costUnit` (the unit above unless given). */
  cost: optional(fields.cost),
  unitCost: optional(fields.cost),
  costUnit: optional(fields.unit),
  supplier: optional(fields.line),
  supplierLot: optional(fields.line),
  /** Today unless given. */
  receivedOn: optional(fields.day),
  /** Received day + the item's shelf life unless given. */
  expirationDate: optional(fields.day),
  neverExpires: fields.flag.default(false),
  note: optional(fields.note),
});

/**
 * Puts a new lot on the shelf. Refuses: an unknown or archived item, a unit that cannot be converted, tracking switched
 * off, broken pieces, a day in the future or in a closed period, no cost.
 */
export const restock = command({
  name: "inventory.restock",
  can: "inventory.restock",
  input: restockInput,
  async run(ctx, input) {
    const rules = await rulesOf(ctx, input.itemId);
    const quantity = baseOf(rules, input.quantity, input.unit).quantity;
    const cost = totalCost(rules, input.quantity, input.unit, input);
    const posted = await receive(
      ctx,
      {
        kind: "restock",
        note: input.note,
        effectiveAt: momentOf(ctx, "receivedOn", input.receivedOn, "came"),
      },
      [
        {
          itemId: input.itemId,
          quantity,
          dimension: rules.dimension,
          cost,
          entered: { quantity: input.quantity, unit: input.unit },
          supplier: input.supplier,
          supplierLot: input.supplierLot,
          expirationDate: input.neverExpires ? null : input.expirationDate,
        },
      ],
    );
    const lot = posted.lines[0]!;
    ctx.audit({
      subject: { kind: "item", id: input.itemId, label: rules.itemName },
      after: { lot: lot.fifoCode, quantity, cost, entered: `${input.quantity} ${input.unit}` },
    });
    return { ...postedAnswer(ctx, posted), lotId: lot.lotId, fifoCode: lot.fifoCode };
  },
});
