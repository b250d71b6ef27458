import { z } from "zod";
import type { Tx } from "@/server/kernel/context";
import { fields, optional } from "@/server/kernel/fields";
import { Money } from "@/server/kernel/money";
import { query } from "@/server/kernel/query";
import {
  available,
  lastKnownCost,
  previewTaking,
  setAsideOf,
  type Shelf,
  type ShelfLot,
  type Take,
} from "@/server/services/fifo/pure";
import { compare, shelvesOf, type Taking } from "@/server/services/fifo/steps";
import { toDisplay, type ConversionRules, type ConversionStep } from "@/server/services/unit-conversion/pure";
import { rulesOf } from "@/server/services/unit-conversion/steps";
import { costSeen, maySeeCosts } from "./answer";
import { baseOf, totalCost } from "./amount";
import { countFields, readCounts } from "./counts";
import { shownIn } from "./shown";
import { readTakings, takingFields } from "./takings";
import { writeOffKind } from "./write-off";

/** What a form would do, by the functions that would do it; nothing is changed. For sheets, as one types. */
const how = (path: readonly ConversionStep[]) => path.map((step) => step.text);

export const previewUse = query({
  name: "inventory.previewUse",
  can: "inventory.adjust",
  input: z.strictObject(takingFields),
  async run(ctx, input) {
    const [{ taking, rules, path }] = (await readTakings(ctx, [input])) as [
      Awaited<ReturnType<typeof readTakings>>[number],
    ];
    const shelf = (await shelvesOf(ctx, [input.itemId])).get(input.itemId)!;
    const { takes, missing } = previewTaking(shelf, taking.quantity, taking.lots);
    return takingView(ctx, rules, shelf, { takes, missing }, askedFor(taking, path));
  },
});

/** As previewUse; of kind "expired" the lots past their day are what is taken. */
export const previewWriteOff = query({
  name: "inventory.previewWriteOff",
  can: "inventory.adjust",
  input: z.strictObject({ ...takingFields, kind: writeOffKind }),
  async run(ctx, { kind, ...input }) {
    const [{ taking, rules, path }] = (await readTakings(ctx, [input])) as [
      Awaited<ReturnType<typeof readTakings>>[number],
    ];
    const whole = (await shelvesOf(ctx, [input.itemId])).get(input.itemId)!;
    const shelf = kind === "expired" ? expiredOnly(whole) : whole;
    const taken = previewTaking(shelf, taking.quantity, taking.lots);
    return takingView(ctx, rules, shelf, taken, askedFor(taking, path));
  },
});

/** A shelf on which only the expired lots can be taken. */
function expiredOnly(shelf: Shelf): Shelf {
  const lots = shelf.setAside.filter((lot) => lot.state === "expired");
  const rest = [...shelf.lots, ...shelf.setAside.filter((lot) => lot.state !== "expired")];
  const unusable = rest
    .map((lot) => lot.remaining)
    .reduce((a, b) => a.plus(b), shelf.onHand.minus(shelf.onHand));
  return { ...shelf, lots, setAside: rest, unusable };
}

/** What counting so much would change. */
export const previewRecount = query({
  name: "inventory.previewRecount",
  can: "inventory.adjust",
  input: z.strictObject(countFields),
  async run(ctx, input) {
    const [{ count, rules, path }] = (await readCounts(ctx, [input])) as [
      Awaited<ReturnType<typeof readCounts>>[number],
    ];
    const shelf = (await shelvesOf(ctx, [input.itemId])).get(input.itemId)!;
    const { difference, lot } = compare(shelf, count);
    const everything = {
      ...shelf,
      lots: [...shelf.lots, ...shelf.setAside],
      unusable: shelf.onHand.minus(shelf.onHand),
    };
    const less = difference.isNegative
      ? previewTaking(
          everything,
          difference.negated(),
          lot && [{ lotId: lot.lotId, quantity: difference.negated() }],
        )
      : null;
    const surplus = difference.isPositive ? lastKnownCost(shelf, difference) : null;
    return {
      difference: String(difference),
      shownDifference: shownIn(rules, difference),
      how: how(path),
      takes: takesView(ctx, rules, shelf, less?.takes ?? []),
      /** Of what is missing, or of the new lot; null where it was never bought. */
      cost: less ? costSeen(ctx, Money.sum(less.takes.map((t) => t.cost))) : costSeen(ctx, surplus),
      onHandAfter: shownIn(rules, shelf.onHand.plus(difference)),
    };
  },
});

/** What a restock would put on the shelf, and what it costs altogether and by the unit. */
export const previewRestock = query({
  name: "inventory.previewRestock",
  can: "inventory.restock",
  input: z.strictObject({
    itemId: fields.id,
    quantity: fields.quantity,
    unit: fields.unit,
    cost: optional(fields.cost),
    unitCost: optional(fields.cost),
    costUnit: optional(fields.unit),
  }),
  async run(ctx, input) {
    const rules = await rulesOf(ctx, input.itemId);
    const { quantity, path } = baseOf(rules, input.quantity, input.unit);
    const priced = input.cost !== undefined || input.unitCost !== undefined;
    const cost = priced ? totalCost(rules, input.quantity, input.unit, input) : null;
    const shelf = (await shelvesOf(ctx, [input.itemId])).get(input.itemId)!;
    const last = lastKnownCost(shelf, quantity);
    const shown = toDisplay(rules, quantity);
    return {
      quantity: String(quantity),
      shown: shownIn(rules, quantity),
      how: how(path),
      /** The person typed the cost: no secret. */
      cost: cost && String(cost),
      unitCost: cost && cost.per(shown),
      /** What the same amount cost the last time. */
      lastCost: costSeen(ctx, last),
      lastUnitCost: last && maySeeCosts(ctx) ? last.per(shown) : null,
      onHandAfter: shownIn(rules, shelf.onHand.plus(quantity)),
    };
  },
});

const askedFor = (taking: Taking, path: readonly ConversionStep[]) => ({
  base: taking.quantity,
  path,
  byHand: Boolean(taking.lots?.length),
});

function takingView(
  ctx: Tx,
  rules: ConversionRules,
  shelf: Shelf,
  { takes, missing }: ReturnType<typeof previewTaking>,
  asked: { base: Shelf["onHand"]; path: readonly ConversionStep[]; byHand: boolean },
) {
  const cost = shelf.isTracked ? Money.sum(takes.map((take) => take.cost)) : lastKnownCost(shelf, asked.base);
  const taken = takes.map((take) => take.quantity).reduce((a, b) => a.plus(b), asked.base.minus(asked.base));
  const aside = missing.isPositive && !asked.byHand ? setAsideOf(shelf) : null;
  return {
    base: String(asked.base),
    shown: shownIn(rules, asked.base),
    how: how(asked.path),
    isTracked: shelf.isTracked,
    available: shownIn(rules, available(shelf)),
    missing: missing.isPositive ? shownIn(rules, missing) : null,
    /** Where something is missing and no lot was chosen: what stands in lots that are not taken by themselves. */
    setAside: aside && { itemId: shelf.itemId, as: aside.as, ...shownIn(rules, aside.quantity) },
    takes: takesView(ctx, rules, shelf, takes),
    cost: costSeen(ctx, cost),
    onHandAfter: shownIn(rules, shelf.onHand.minus(taken)),
  };
}

function takesView(ctx: Tx, rules: ConversionRules, shelf: Shelf, takes: readonly Take[]) {
  const lots = new Map<string, ShelfLot>([...shelf.lots, ...shelf.setAside].map((lot) => [lot.lotId, lot]));
  return takes.map((take) => ({
    lotId: take.lotId,
    fifoCode: lots.get(take.lotId)!.fifoCode,
    state: lots.get(take.lotId)!.state,
    expirationDate: lots.get(take.lotId)!.expirationDate,
    quantity: String(take.quantity),
    shown: shownIn(rules, take.quantity),
    cost: costSeen(ctx, take.cost),
    remainingAfter: shownIn(rules, take.remainingAfter),
  }));
}
