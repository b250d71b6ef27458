import { expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { setAsideOf } from "./set-aside";
import type { LotState, ShelfLot } from "./shelf";

const lot = (remaining: string, state: LotState): ShelfLot => ({
  lotId: remaining,
  remaining: Quantity.of(remaining),
  costLeft: Money.zero,
  fifoCode: "LOT-7K2",
  received: Quantity.of(remaining),
  receivedAt: new Date("2026-03-01T10:00:00Z"),
  sequence: "1",
  expirationDate: null,
  state,
});
const aside = (setAside: ShelfLot[], unusable = "0", complete = true, isTracked = true) => {
  const found = setAsideOf({ isTracked, setAside, unusable: Quantity.of(unusable), complete });
  return found && `${found.quantity} ${found.as}`;
};

test("says how much stands aside, and why", () => {
  expect(aside([])).toBeNull();
  expect(aside([lot("5", "held"), lot("7", "recalled")])).toBe("12 held");
  expect(aside([lot("5", "expired")])).toBe("5 expired");
  expect(aside([lot("5", "expired"), lot("7", "held")])).toBe("12 held or expired");
});

test("a usable lot that another pool put there is not counted", () => {
  expect(aside([lot("5", "usable")])).toBeNull();
});

test("of a shelf that was read in part it claims no more than is known", () => {
  expect(aside([lot("5", "held")], "30", false)).toBe("30 held or expired");
});

test("what never runs out has nothing aside", () => {
  expect(aside([lot("5", "held")], "5", true, false)).toBeNull();
});
