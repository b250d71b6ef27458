import { expect, test } from "vitest";
import { asReceived } from "./as-received";

const row = (receivedOn: string, unitCost: string) => ({ receivedOn, unitCost });

test("restocks of one day stay in the order in which they were recorded, a late entry goes to its day", () => {
  const newestFirst = [
    row("2026-11-01", "late"),
    row("2026-11-21", "third"),
    row("2026-11-21", "second"),
    row("2026-11-21", "first"),
    row("2026-11-02", "older"),
  ];
  expect(asReceived(newestFirst).map(({ unitCost }) => unitCost)).toEqual([
    "late",
    "older",
    "first",
    "second",
    "third",
  ]);
});
