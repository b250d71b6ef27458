import { expect, test } from "vitest";
import { costParts } from "./cost-parts";

const formats = { locale: "en-US", currency: "USD", timeZone: "UTC" };
const line = (itemName: string, cost: string) => ({ itemName, cost }) as never;

test("the dearest items stand alone, the others together, and nothing is lost", () => {
  const parts = costParts(
    {
      lines: ["1", "2", "3", "4", "5", "0.5"].map((cost) => line(`Oil ${cost}`, cost)),
      containers: [],
      extras: [line("Oil 1", "1.5")],
      costs: { materials: "17", labour: "10", overhead: "0", total: "27", loss: null },
    },
    formats,
  );
  expect(parts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Oil 5: 5",
    "Oil 4: 4",
    "Oil 3: 3",
    "Oil 1: 2.5",
    "2 others: 2.5",
    "Labour: 10",
  ]);
});

test("nothing is said to people who may not see costs", () => {
  expect(costParts({ lines: [], containers: [], extras: [], costs: null }, formats)).toEqual([]);
});
