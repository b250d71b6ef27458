import type { Ctx } from "@/server/kernel/context";
import { uuidv7 } from "@/server/kernel/ids";
import {
  hold,
  overrideCost,
  recount,
  release,
  restock,
  undo,
  use as takeForUse,
  writeOff,
} from "@/server/services/inventory-adjustment";
import { bringBack, takeFor, undoDocument } from "@/server/services/inventory-adjustment/testing";
import type { Model, Plan, Refusal } from "./testing-model";

/** The acts of the property test: drawn at random, fitted to what the model has, done for real, and foretold by the model. */

/** A draw: numbers that an act turns into items, amounts and lots of its own. */
export type Draw = {
  kind: string;
  item: number;
  /** Per mille of what there is. */
  part: number;
  pick: number;
  money: number;
  places: 0 | 3 | 12;
  flag: boolean;
};

/** What the real ledger answered, scaled as the model is. */
export type Answer = {
  /** Adjustments made; none where nothing was to do. */
  ids: string[];
  lines: { lotId: string | null; q: bigint; c: bigint }[];
  recost?: { left: bigint; variance: bigint };
};

export type World = { ctx: Ctx; model: Model; itemIds: string[]; today: string; now: number };

export type Act = {
  kind: string;
  /** Is its place among others' acts seen in the history? Those whose place is not are done by themselves. */
  alone?: boolean;
  document?: string;
  attempt(): Plan | Refusal;
  run(): Promise<Answer>;
};

const ONE = 10n ** 12n;
const trim = (q: bigint, places: number) => {
  const unit = 10n ** BigInt(12 - places);
  return (q / unit) * unit || unit;
};
const scaled = (text: string, places: number): bigint => {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + fraction.padEnd(places, "0"));
  return text.startsWith("-") ? -value : value;
};
export const quantityOf = (text: string) => scaled(text, 12);
export const moneyOf = (text: string) => scaled(text, 6);
const asText = (value: bigint, places: number) => {
  const digits = value.toString().padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const q = (value: bigint) => asText(value, 12);
const money = (value: bigint) => asText(value, 6);

type RealPosted = {
  adjustmentId: string;
  lines: { lotId: string | null; quantity: string; cost: string | null }[];
};
const answerOf = (...all: RealPosted[]): Answer => ({
  ids: all.map((posted) => posted.adjustmentId),
  lines: all.flatMap((posted) =>
    posted.lines.map((line) => ({
      lotId: line.lotId,
      q: quantityOf(line.quantity),
      c: moneyOf(line.cost!),
    })),
  ),
});

const dayAfter = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const choose = <T>(list: T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

type Make = (world: World, draw: Draw) => Act | null;

const amountOf = (there: bigint, { part, places }: Draw) => trim((there * BigInt(part)) / 1000n, places);
const usable = ({ model, today }: World, item: number) =>
  model.items[item]!.lots.filter((lot) => model.state(lot, today) === "usable")
    .map((lot) => lot.remaining)
    .reduce((a, b) => a + b, 0n);
const openLots = ({ model }: World) => model.lots().filter((lot) => lot.remaining > 0n);

const restocking =
  (backDated: boolean): Make =>
  ({ ctx, model, itemIds, today, now }, draw) => {
    const amount = trim((ONE * BigInt(draw.part + 1)) / BigInt((draw.pick % 7) + 1), draw.places);
    const cost = BigInt(draw.money) * (draw.flag ? 10_000n : 1n);
    const expiry = draw.pick % 3 === 0 ? dayAfter(today, draw.pick % 20) : null;
    const receivedOn = backDated ? dayAfter(today, -1 - (draw.pick % 10)) : undefined;
    const at = receivedOn ? Date.parse(`${receivedOn}T00:00:00Z`) : now;
    return {
      kind: backDated ? "restock, back-dated" : "restock",
      attempt: () => model.restock(draw.item, amount, cost, expiry, at),
      run: async () =>
        answerOf(
          await restock(ctx, {
            itemId: itemIds[draw.item]!,
            quantity: q(amount),
            unit: "g",
            cost: money(cost),
            expirationDate: expiry ?? undefined,
            receivedOn,
          }),
        ),
    };
  };

const using =
  (backDated: boolean): Make =>
  (world, draw) => {
    const { ctx, model, itemIds, today, now } = world;
    // Lots had less at some moment since than they have now, or were not there yet.
    const amount = amountOf(usable(world, draw.item) / (backDated ? 4n : 1n), draw);
    const takenOn = backDated ? dayAfter(today, -1 - (draw.pick % 3)) : undefined;
    const backTo = takenOn ? Date.parse(`${takenOn}T23:59:59.999Z`) : undefined;
    return {
      kind: backDated ? "use, back-dated" : "use",
      attempt: () => model.use([{ item: draw.item, q: amount }], { today, now, backTo }),
      run: async () =>
        answerOf(
          await takeForUse(ctx, { itemId: itemIds[draw.item]!, quantity: q(amount), unit: "g", takenOn }),
        ),
    };
  };

const usingALot: Make = (world, draw) => {
  const { ctx, model, itemIds, today, now } = world;
  const lot = choose(openLots(world), draw.pick);
  if (!lot) return null;
  const item = model.items.findIndex((one) => one.lots.includes(lot));
  const amount = amountOf(lot.remaining, draw);
  return {
    kind: "use of a lot",
    attempt: () => model.use([{ item, q: amount, lotId: lot.id }], { today, now }),
    run: async () =>
      answerOf(
        await takeForUse(ctx, {
          itemId: itemIds[item]!,
          quantity: q(amount),
          unit: "g",
          lotId: lot.id,
          reason: "chosen",
        }),
      ),
  };
};

const writingOff: Make = (world, draw) => {
  const { ctx, model, itemIds, today, now } = world;
  const expired =
    draw.flag && model.items[draw.item]!.lots.some((l) => l.remaining && model.state(l, today) === "expired");
  const pool = expired ? "expired" : "usable";
  const there = model.items[draw.item]!.lots.filter((lot) => model.state(lot, today) === pool);
  const amount = amountOf(
    there.reduce((total, lot) => total + lot.remaining, 0n),
    draw,
  );
  return {
    kind: "write off",
    attempt: () => model.use([{ item: draw.item, q: amount }], { today, now, pool }),
    run: async () =>
      answerOf(
        await writeOff(ctx, {
          itemId: itemIds[draw.item]!,
          quantity: q(amount),
          unit: "g",
          kind: expired ? "expired" : "spoil",
        }),
      ),
  };
};

const recounting: Make = (world, draw) => {
  const { ctx, model, itemIds, today, now } = world;
  const lot = draw.flag ? choose(openLots(world), draw.pick) : undefined;
  const item = lot ? model.items.findIndex((one) => one.lots.includes(lot)) : draw.item;
  const counted = (amountOf(lot ? lot.remaining : model.onHand(item), draw) * 5n) / 4n;
  return {
    kind: "recount",
    attempt: () => model.recount(item, counted, lot?.id, today, now),
    run: async () => {
      const { posted } = await recount(ctx, {
        itemId: itemIds[item]!,
        lotId: lot?.id,
        counted: q(counted),
        unit: "g",
      });
      return posted ? answerOf(posted) : answerOf();
    },
  };
};

const undoing: Make = ({ ctx, model, now }, draw) => {
  const adjustments = [...model.adjustments.values()];
  // The newest are the likeliest to be undone, by people too; and those of which a part came back are the hardest.
  const partly = adjustments.filter(
    (a) => !a.undone && a.lines.some((line) => line.q < 0n && line.backQ > 0n),
  );
  const adjustment = draw.flag
    ? adjustments.at(-1 - (draw.pick % 4))
    : choose(draw.pick % 2 && partly.length ? partly : adjustments, draw.pick >> 1);
  if (!adjustment) return null;
  return {
    kind: "undo",
    attempt: () => model.undo([adjustment.id], now),
    run: async () => answerOf(await undo(ctx, { adjustmentId: adjustment.id })),
  };
};

const holding: Make = (world, draw) => {
  const lot = choose(openLots(world), draw.pick);
  if (!lot) return null;
  return {
    kind: "hold",
    alone: true,
    attempt: () => world.model.hold(lot.id, true, world.now),
    run: async () => {
      await hold(world.ctx, { lotId: lot.id, reason: "to be looked at" });
      return answerOf();
    },
  };
};

const releasing: Make = (world, draw) => {
  const held = world.model.lots().filter((lot) => lot.held);
  const lot = choose(draw.part > 900 ? world.model.lots() : held, draw.pick);
  if (!lot) return null;
  return {
    kind: "release",
    alone: true,
    attempt: () => world.model.hold(lot.id, false, world.now),
    run: async () => {
      await release(world.ctx, { lotId: lot.id, reason: "it is fine" });
      return answerOf();
    },
  };
};

const recosting: Make = ({ ctx, model, now }, draw) => {
  const lot = choose(model.lots(), draw.pick);
  if (!lot) return null;
  const amount = BigInt(draw.money) * 1000n;
  const given = draw.flag ? { cost: amount } : { addition: amount };
  return {
    kind: "cost override",
    attempt: () => model.recost(lot.id, given, now),
    run: async () => {
      const posted = await overrideCost(ctx, {
        lotId: lot.id,
        reason: "invoice",
        ...(draw.flag ? { cost: money(amount) } : { addition: money(amount) }),
      });
      const recost = { left: moneyOf(posted.left), variance: moneyOf(posted.variance) };
      return { ids: [posted.adjustmentId], lines: [], recost };
    },
  };
};

const takingForADocument: Make = (world, draw) => {
  const { ctx, model, itemIds, today, now } = world;
  // Several items, one of them twice: lines of the same item share what there is.
  const items = [draw.item, (draw.item + 1) % itemIds.length, draw.item];
  const lines = items.map((item) => ({ item, q: amountOf(usable(world, item) / 2n, draw) }));
  const earlier = [...model.adjustments.values()].filter((a) => a.document);
  const document = (draw.flag && choose(earlier, draw.pick)?.document) || uuidv7();
  return {
    kind: "take for a document",
    document,
    attempt: () => model.use(lines, { today, now }),
    run: async () =>
      answerOf(
        await takeFor(ctx, {
          document: { type: "batch", id: document, label: "a batch" },
          lines: lines.map((line) => ({ itemId: itemIds[line.item]!, quantity: q(line.q) })),
        }),
      ),
  };
};

const cancelling: Make = ({ ctx, model, now }, draw) => {
  const open = [...model.adjustments.values()].filter((a) => a.document && (!a.undone || draw.flag));
  const partly = open.filter((a) => a.lines.some((line) => line.backQ > 0n));
  const document = choose(draw.pick % 2 && partly.length ? partly : open, draw.pick >> 1)?.document;
  if (!document) return null;
  const own = () => [...model.adjustments.values()].filter((a) => a.document === document && !a.isUndoing);
  return {
    kind: "cancel a document",
    document,
    attempt: () =>
      model.undo(
        own()
          .map((a) => a.id)
          .reverse(),
        now,
        true,
      ),
    run: async () =>
      answerOf(...(await undoDocument(ctx, { document: { type: "batch", id: document, label: "a batch" } }))),
  };
};

const givingBack: Make = ({ ctx, model, itemIds, now }, draw) => {
  const taken = [...model.adjustments.values()].filter((a) =>
    a.lines.some((line) => line.q < 0n && !line.home),
  );
  const adjustment = draw.flag ? taken.at(-1 - (draw.pick % 3)) : choose(taken, draw.pick);
  const line = adjustment?.lines.find((one) => one.q < 0n);
  if (!adjustment || !line) return null;
  const amount = amountOf(-line.q - line.backQ || ONE, draw);
  return {
    kind: "give back",
    attempt: () => model.giveBack(adjustment.id, line.item, amount, now),
    run: async () =>
      answerOf(
        await bringBack(ctx, {
          adjustmentId: adjustment.id,
          lines: [{ itemId: itemIds[line.item]!, quantity: q(amount) }],
        }),
      ),
  };
};

/** Every kind with its weight. Whoever adds a kind of act to the house (a batch, a reservation) adds it here. */
export const ACTS: Record<string, { weight: number; make: Make }> = {
  restock: { weight: 5, make: restocking(false) },
  restockBack: { weight: 1, make: restocking(true) },
  use: { weight: 5, make: using(false) },
  useBack: { weight: 2, make: using(true) },
  useLot: { weight: 2, make: usingALot },
  writeOff: { weight: 2, make: writingOff },
  recount: { weight: 2, make: recounting },
  undo: { weight: 4, make: undoing },
  hold: { weight: 2, make: holding },
  release: { weight: 1, make: releasing },
  recost: { weight: 2, make: recosting },
  document: { weight: 3, make: takingForADocument },
  cancel: { weight: 2, make: cancelling },
  giveBack: { weight: 3, make: givingBack },
};
