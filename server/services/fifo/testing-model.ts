/**
 * A second, naive ledger for the property test: whole numbers of picograms and microcents, lists instead of tables, and
 * none of fifo's code. It says what an act must answer, or that it must be refused; the test compares.
 */

/** Scaled: quantities by 10^12, money by 10^6. */
export type Line = {
  item: number;
  lotId: string;
  q: bigint;
  c: bigint;
  /** What of it went home so far. */
  backQ: bigint;
  backC: bigint;
  home?: Line;
};
export type Lot = {
  id: string;
  received: bigint;
  remaining: bigint;
  cost: bigint;
  /** As bought, with every change of it. */
  wholeCost: bigint;
  at: number;
  order: number;
  expiry: string | null;
  held: boolean;
  log: { at: number; q: bigint; c: bigint; recost?: boolean }[];
};
export type Item = { fefo: boolean; lots: Lot[]; receipts: { adjustment: string; q: bigint; c: bigint }[] };
export type Adjustment = {
  id: string;
  kind: string;
  lines: Line[];
  document?: string;
  lotOfRecost?: string;
  recost?: { c: bigint; variance: bigint; remaining: bigint; costAfter: bigint };
  undone: boolean;
  isUndoing: boolean;
};

export type Effect = { item: number; lot: Lot; q: bigint; c: bigint; home?: Line };
/** What an act would do: lines in order, in words that the real answer can be compared with. */
export type Plan = {
  effects: Effect[];
  newLots?: { item: number; q: bigint; c: bigint; expiry: string | null; at: number }[];
  /** Nothing to do: accepted, without a posting. */
  nothing?: boolean;
  undoes?: Adjustment[];
  recost?: { lot: Lot; left: bigint; variance: bigint };
  hold?: { lot: Lot; held: boolean };
  at: number;
};
export type Refusal = { refused: string };

const roundHalfEven = (n: bigint, d: bigint): bigint => {
  const sign = n < 0n ? -1n : 1n;
  const a = n < 0n ? -n : n;
  const whole = a / d;
  const rest = (a % d) * 2n;
  const up = rest > d || (rest === d && whole % 2n === 1n) ? 1n : 0n;
  return sign * (whole + up);
};

const min = (a: bigint, b: bigint) => (a < b ? a : b);
const sum = (list: bigint[]) => list.reduce((a, b) => a + b, 0n);

export class Model {
  items: Item[] = [];
  adjustments = new Map<string, Adjustment>();
  /** Cost that came in (bought, found, corrected) less what left for good. */
  bought = 0n;
  private orders = 0;

  lots = () => this.items.flatMap((item) => item.lots);
  onHand = (item: number) => sum(this.items[item]!.lots.map((lot) => lot.remaining));
  lot = (id: string) => this.lots().find((lot) => lot.id === id);

  /** Lots in the order of taking. */
  private ordered(item: number): Lot[] {
    const { lots, fefo } = this.items[item]!;
    const key = (lot: Lot) => (fefo ? (lot.expiry ?? "9999-99-99") : "");
    return [...lots].sort((a, b) =>
      key(a) !== key(b) ? (key(a) < key(b) ? -1 : 1) : a.at - b.at || a.order - b.order,
    );
  }

  state = (lot: Lot, today: string) =>
    lot.held ? "held" : lot.expiry !== null && lot.expiry < today ? "expired" : "usable";

  /** Of a lot, at a past moment: no more than it held at any moment since. */
  private most(lot: Lot, at: number | undefined): bigint {
    if (at === undefined) return lot.remaining;
    if (lot.log.some((entry) => entry.recost && entry.at > at)) return 0n;
    const moments = [at, ...lot.log.map((entry) => entry.at).filter((t) => t > at)];
    return moments
      .map((t) => sum(lot.log.filter((entry) => entry.at <= t).map((entry) => entry.q)))
      .reduce(min);
  }

  /** Takes in order, each asking for a quantity of an item from these of its lots. */
  private take(
    asks: { item: number; q: bigint; lots: (lot: Lot) => boolean; first?: (lot: Lot) => boolean }[],
    backTo?: number,
  ): Effect[] | null {
    const left = new Map<Lot, { q: bigint; c: bigint; most: bigint }>();
    const stateOf = (lot: Lot) => {
      if (!left.has(lot)) left.set(lot, { q: lot.remaining, c: lot.cost, most: this.most(lot, backTo) });
      return left.get(lot)!;
    };
    const effects: Effect[] = [];
    for (const ask of asks) {
      let from = this.ordered(ask.item).filter(
        (lot) => lot.remaining > 0n && ask.lots(lot) && (backTo === undefined || lot.at <= backTo),
      );
      if (ask.first) from = [...from.filter(ask.first), ...from.filter((lot) => !ask.first!(lot))];
      const there = sum(from.map((lot) => stateOf(lot).most));
      let wanted = nearly(ask.q, there);
      for (const lot of from) {
        const now = stateOf(lot);
        const q = min(wanted, now.most);
        if (q <= 0n) continue;
        const c = q === now.q ? now.c : roundHalfEven(now.c * q, now.q);
        left.set(lot, { q: now.q - q, c: now.c - c, most: now.most - q });
        effects.push({ item: ask.item, lot, q: -q, c: -c });
        wanted -= q;
      }
      if (wanted > 0n) return null;
    }
    return effects;
  }

  use(
    asks: { item: number; q: bigint; lotId?: string }[],
    {
      today,
      now,
      backTo,
      pool = "usable",
    }: { today: string; now: number; backTo?: number; pool?: "usable" | "expired" },
    mayBeExpired = false,
  ): Plan | Refusal {
    for (const ask of asks) {
      const lot = ask.lotId ? this.lot(ask.lotId) : undefined;
      if (!lot) continue;
      if (lot.remaining === 0n || (backTo !== undefined && lot.at > backTo)) return { refused: "NOT_FOUND" };
      if (this.state(lot, today) === "expired" && !mayBeExpired) return { refused: "LOT_EXPIRED" };
    }
    const effects = this.take(
      asks.map(({ item, q, lotId }) => ({
        item,
        q,
        lots: (lot) => (lotId ? lot.id === lotId : this.state(lot, today) === pool),
      })),
      backTo,
    );
    if (!effects) return { refused: "INSUFFICIENT_STOCK" };
    return {
      effects,
      at: backTo ?? Math.max(now, ...effects.map((effect) => effect.lot.at)),
    };
  }

  restock(item: number, q: bigint, c: bigint, expiry: string | null, at: number): Plan {
    return { effects: [], newLots: [{ item, q, c, expiry, at }], at };
  }

  recount(
    item: number,
    counted: bigint,
    lotId: string | undefined,
    today: string,
    now: number,
  ): Plan | Refusal {
    const lot = lotId ? this.lot(lotId)! : undefined;
    if (lot && lot.remaining === 0n) return { refused: "NOT_FOUND" };
    const there = lot ? lot.remaining : this.onHand(item);
    const difference = nearly(counted, there) - there;
    if (difference === 0n) return { effects: [], nothing: true, at: now };
    if (difference > 0n) {
      const c = this.lastKnown(item, difference);
      return {
        effects: [],
        newLots: [{ item, q: difference, c, expiry: lot?.expiry ?? null, at: now }],
        at: now,
      };
    }
    const effects = this.take([
      {
        item,
        q: -difference,
        lots: (one) => (lot ? one === lot : true),
        first: (one) => this.state(one, today) === "usable",
      },
    ]);
    return { effects: effects!, at: Math.max(now, ...effects!.map((effect) => effect.lot.at)) };
  }

  lastKnown(item: number, q: bigint): bigint {
    const last = this.items[item]!.receipts.at(-1);
    return last ? roundHalfEven(last.c * q, last.q) : 0n;
  }

  undo(ids: string[], now: number, wholeDocument = false): Plan | Refusal {
    const effects: Effect[] = [];
    const undoes: Adjustment[] = [];
    const left = new Map<Lot, { q: bigint; c: bigint }>();
    const put = (item: number, lot: Lot, q: bigint, c: bigint, home: Line): boolean => {
      const before = left.get(lot) ?? { q: lot.remaining, c: lot.cost };
      const after = { q: before.q + q, c: before.c + c };
      if (after.q < 0n || after.c < 0n || (after.q === 0n && after.c !== 0n)) return false;
      left.set(lot, after);
      effects.push({ item, lot, q, c, home });
      return true;
    };
    for (const id of ids) {
      const adjustment = this.adjustments.get(id)!;
      if (adjustment.undone) {
        if (wholeDocument) continue;
        return { refused: "ALREADY_UNDONE" };
      }
      if (adjustment.isUndoing || (adjustment.document && !wholeDocument)) return { refused: "CANNOT_UNDO" };
      if (wholeDocument && adjustment.lines.some((line) => line.home)) continue;
      const before = effects.length;
      if (adjustment.recost) {
        const lot = this.lot(adjustment.lotOfRecost!)!;
        const { c, variance, remaining, costAfter } = adjustment.recost;
        if (c !== 0n && (lot.remaining !== remaining || lot.cost !== costAfter))
          return { refused: "CANNOT_UNDO" };
        undoes.push(adjustment);
        return { effects: [], undoes, recost: { lot, left: -c, variance: -variance }, at: now };
      }
      for (const line of adjustment.lines) {
        const q = line.home ? -line.q : -line.q - line.backQ;
        const c = line.home ? -line.c : -line.c - line.backC;
        if (q === 0n && c === 0n) continue;
        if (!put(line.item, this.lot(line.lotId)!, q, c, line.home ?? line))
          return { refused: "CANNOT_UNDO" };
      }
      if (effects.length > before) undoes.push(adjustment);
    }
    if (undoes.length === 0)
      return wholeDocument ? { effects: [], nothing: true, at: now } : { refused: "CANNOT_UNDO" };
    return { effects, undoes, at: now };
  }

  giveBack(adjustmentId: string, item: number, asked: bigint, now: number): Plan | Refusal {
    const adjustment = this.adjustments.get(adjustmentId)!;
    if (adjustment.isUndoing) return { refused: "CANNOT_UNDO" };
    const lines = adjustment.lines.filter((line) => line.item === item && line.q < 0n);
    if (lines.length === 0) return { refused: "NOT_FOUND" };
    const out = sum(lines.map((line) => -line.q - line.backQ));
    let wanted = nearly(asked, out);
    if (wanted > out) return { refused: "NOT_SO_MUCH_OUT" };
    const effects: Effect[] = [];
    for (const line of [...lines].reverse()) {
      const [q, c] = [-line.q - line.backQ, -line.c - line.backC];
      const part = min(q, wanted);
      if (part <= 0n) continue;
      const cost = part === q ? c : roundHalfEven(c * part, q);
      effects.push({ item, lot: this.lot(line.lotId)!, q: part, c: cost, home: line });
      wanted -= part;
    }
    return { effects, at: now };
  }

  recost(lotId: string, given: { cost?: bigint; addition?: bigint }, now: number): Plan | Refusal {
    const lot = this.lot(lotId)!;
    const share = (c: bigint) =>
      lot.remaining === lot.received ? c : roundHalfEven(c * lot.remaining, lot.received);
    const difference = given.cost !== undefined ? given.cost - lot.wholeCost : given.addition!;
    const left = given.cost !== undefined ? share(given.cost) - lot.cost : share(given.addition!);
    const variance = difference - left;
    if (left === 0n && variance === 0n) return { refused: "INVALID" };
    return { effects: [], recost: { lot, left, variance }, at: now };
  }

  hold(lotId: string, held: boolean, now: number): Plan | Refusal {
    const lot = this.lot(lotId)!;
    if (lot.held === held || (held && lot.remaining === 0n)) return { refused: "HOLD_REFUSED" };
    return { effects: [], hold: { lot, held }, at: now };
  }

  /** Makes a plan true; `ids` names what the real ledger made: the adjustment(s), and the new lot. */
  apply(
    plan: Plan,
    { ids, kind, lotId, document }: { ids: string[]; kind: string; lotId?: string; document?: string },
  ): void {
    if (plan.hold) plan.hold.lot.held = plan.hold.held;
    if (plan.nothing || plan.hold) return;
    const isUndoing = Boolean(plan.undoes);
    const made: Adjustment = { id: ids[0]!, kind, lines: [], document, undone: false, isUndoing };
    for (const { item, lot, q, c, home } of plan.effects) {
      lot.remaining += q;
      lot.cost += c;
      lot.log.push({ at: plan.at, q, c });
      made.lines.push({ item, lotId: lot.id, q, c, backQ: 0n, backC: 0n, home });
      if (home) {
        home.backQ += q;
        home.backC += c;
      }
      this.bought += c;
    }
    for (const { item, q, c, expiry, at } of plan.newLots ?? []) {
      const lot: Lot = {
        id: lotId!,
        received: q,
        remaining: q,
        cost: c,
        wholeCost: c,
        at,
        order: this.orders++,
        expiry,
        held: false,
        log: [{ at, q, c }],
      };
      this.items[item]!.lots.push(lot);
      made.lines.push({ item, lotId: lot.id, q, c, backQ: 0n, backC: 0n });
      if (kind === "restock") this.items[item]!.receipts.push({ adjustment: made.id, q, c });
      this.bought += c;
    }
    if (plan.recost) {
      const { lot, left, variance } = plan.recost;
      lot.cost += left;
      lot.wholeCost += left + variance;
      if (left !== 0n) lot.log.push({ at: plan.at, q: 0n, c: left, recost: true });
      this.bought += left;
      made.lotOfRecost = lot.id;
      made.recost = { c: left, variance, remaining: lot.remaining, costAfter: lot.cost };
    }
    for (const undone of plan.undoes ?? []) {
      undone.undone = true;
      for (const item of this.items) item.receipts = item.receipts.filter((r) => r.adjustment !== undone.id);
    }
    for (const id of ids) this.adjustments.set(id, { ...made, id, lines: id === ids[0] ? made.lines : [] });
  }

  /** On hand and value of an item at a past moment. */
  asOf(item: number, at: number): { q: bigint; c: bigint } {
    const entries = this.items[item]!.lots.flatMap((lot) => lot.log).filter((entry) => entry.at <= at);
    return { q: sum(entries.map((e) => e.q)), c: sum(entries.map((e) => e.c)) };
  }
}

/** Amounts that differ by roundings only are the same amount. */
function nearly(asked: bigint, there: bigint): bigint {
  const gap = asked > there ? asked - there : there - asked;
  return there > 0n && gap <= 1000n && gap * 1_000_000n <= there ? there : asked;
}
