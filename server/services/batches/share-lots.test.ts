import { expect, test } from "vitest";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { shareLots, type LotTaking } from "./share-lots";

const taking = (lotId: string, quantity: string, cost: string): LotTaking => ({
  itemId: "oil",
  lotId,
  fifoCode: lotId,
  quantity: Quantity.of(quantity),
  cost: Money.of(cost),
});
const share = (uses: string[], takings: LotTaking[]) => {
  const lines = uses.map((used, i) => ({ id: String(i), itemId: "oil", used: Quantity.of(used) }));
  return [...shareLots(lines, takings).values()].map((lots) =>
    lots.map((lot) => `${lot.quantity} of ${lot.fifoCode} for ${lot.cost}`),
  );
};

test("two lines of one oil share its lots in the order they were taken", () =>
  expect(share(["60", "60"], [taking("A", "100", "10"), taking("B", "20", "4")])).toEqual([
    ["60 of A for 6"],
    ["40 of A for 4", "20 of B for 4"],
  ]));

test("every lot appears, even what no line accounts for", () =>
  expect(share(["50"], [taking("A", "50", "5"), taking("B", "1", "0.1")])).toEqual([
    ["50 of A for 5", "1 of B for 0.1"],
  ]));

test("a line that holds nothing has no lots", () =>
  expect(share(["0", "10"], [taking("A", "10", "1")])).toEqual([[], ["10 of A for 1"]]));
