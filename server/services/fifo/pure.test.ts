import { describe, expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import {
  costOf,
  holdsWholeNumbers,
  inOrder,
  lotState,
  movementKinds,
  MOVEMENT_KINDS,
  partOf,
  settle,
  takeFrom,
} from "./pure";

const q = (text: string) => Quantity.of(text);

/** "500 @ 10.00" */
const lots = (...texts: string[]) =>
  texts.map((text, i) => {
    const [remaining = "", cost = ""] = text.split(" @ ");
    return { lotId: `lot ${i + 1}`, remaining: q(remaining), costLeft: Money.of(cost) };
  });

describe("taking from lots in order", () => {
  test.each([
    ["part of the first", ["500 @ 10.00", "500 @ 14.00"], "200", ["200 for 4"], "0"],
    [
      "all of the first, part of the second",
      ["500 @ 10.00", "500 @ 14.00"],
      "600",
      ["500 for 10", "100 for 2.8"],
      "0",
    ],
    ["everything", ["3 @ 10.00"], "3", ["3 for 10"], "0"],
    ["a third, rounded half-even", ["3 @ 10.00"], "1", ["1 for 3.333333"], "0"],
    ["an empty lot is passed over", ["0 @ 0", "5 @ 1"], "2", ["2 for 0.4"], "0"],
    ["a gift costs nothing", ["5 @ 0"], "2", ["2 for 0"], "0"],
    ["more than there is", ["2 @ 1", "3 @ 1"], "9", ["2 for 1", "3 for 1"], "4"],
    ["nothing there", [], "1", [], "1"],
  ])("%s", (_name, shelf, wanted, expected, missing) => {
    const taken = takeFrom(lots(...shelf), q(wanted));
    expect(taken.takes.map((take) => `${take.quantity} for ${take.cost}`)).toEqual(expected);
    expect(String(taken.missing)).toBe(missing);
  });

  test("each crumb by itself, the last takes the last cent", () => {
    let lot = lots("3 @ 10.00")[0]!;
    const costs: Money[] = [];
    for (let i = 0; i < 3; i++) {
      const [take] = takeFrom([lot], q("1")).takes;
      costs.push(take!.cost);
      lot = { ...lot, remaining: take!.remainingAfter, costLeft: take!.costAfter };
    }
    expect(costs.map(String)).toEqual(["3.333333", "3.333334", "3.333333"]);
    expect(String(Money.sum(costs))).toBe("10");
    expect(lot.costLeft.isZero).toBe(true);
  });

  test("what may be had of a lot can be capped", () => {
    const [first, second] = lots("10 @ 10.00", "10 @ 20.00");
    const taken = takeFrom([{ ...first!, upTo: q("4") }, second!], q("6"));
    expect(taken.takes.map((take) => `${take.quantity} for ${take.cost}`)).toEqual(["4 for 4", "2 for 4"]);
    expect(String(costOf(taken.takes))).toBe("8");
  });

  test("refuses more of a holding than it holds", () => {
    expect(() => partOf({ remaining: q("1"), costLeft: Money.of("1") }, q("2"))).toThrow(RangeError);
  });
});

describe("the crumb that roundings leave", () => {
  test.each([
    ["100", "100.0000000001", "100.0000000001"],
    ["100.0000000001", "100", "100"],
    ["100", "100.1", "100"],
    ["100.1", "100", "100.1"],
    ["0.000000000001", "0.000000000002", "0.000000000001"],
    ["5", "0", "5"],
  ])("%s asked, %s left: %s", (asked, left, expected) => {
    expect(String(settle(q(asked), q(left)))).toBe(expected);
  });
});

describe("the order of lots", () => {
  const lot = (name: string, day: string, sequence: string, expirationDate: string | null = null) => ({
    name,
    receivedAt: new Date(`${day}T00:00:00Z`),
    sequence,
    expirationDate,
  });
  const names = (order: "fifo" | "fefo", ...list: ReturnType<typeof lot>[]) =>
    inOrder(list, order).map((one) => one.name);

  test("oldest first, then as recorded", () => {
    expect(
      names("fifo", lot("c", "2026-03-02", "9"), lot("b", "2026-03-01", "10"), lot("a", "2026-03-01", "9")),
    ).toEqual(["a", "b", "c"]);
  });

  test("29 October goes before 30 October, and no expiry goes last (peer 64)", () => {
    const shelf = [
      lot("never", "2026-01-01", "1"),
      lot("30 October", "2026-01-02", "2", "2026-10-30"),
      lot("29 October", "2026-01-03", "3", "2026-10-29"),
    ];
    expect(names("fefo", ...shelf)).toEqual(["29 October", "30 October", "never"]);
  });
});

test("a recall counts before a hold, a hold before expiry", () => {
  const state = (expirationDate: string | null, hold: "hold" | "recall" | null) =>
    lotState({ expirationDate, hold }, "2026-03-10");
  expect(state("2026-03-10", null)).toBe("usable");
  expect(state("2026-03-09", null)).toBe("expired");
  expect(state("2026-03-09", "hold")).toBe("held");
  expect(state(null, "recall")).toBe("recalled");
});

test("jars are counted, candle wax is not", () => {
  expect(holdsWholeNumbers({ itemKind: "container", dimension: "count" })).toBe(true);
  expect(holdsWholeNumbers({ itemKind: "ingredient", dimension: "count" })).toBe(false);
  expect(holdsWholeNumbers({ itemKind: "packaging", dimension: "length" })).toBe(false);
});

test("every kind of movement has a prefix of three letters and a name", () => {
  expect(movementKinds.length).toBe(20);
  for (const kind of movementKinds) expect(MOVEMENT_KINDS[kind].prefix).toMatch(/^[A-Z]{3}$/);
});
