import { expect, test } from "vitest";
import { saidIn } from "./made";

test("what is typed becomes the preview's question; blanks are left out", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["yieldQuantity", "960"],
    ["outputs.0.skuId", "a"],
    ["outputs.0.quantity", "10"],
    ["outputs.0.lost", ""],
    ["containers.0.itemId", "j"],
    ["containers.0.count", "12"],
    ["containers.1.itemId", "k"],
    ["containers.1.count", ""],
    ["labourMinutes", "90"],
    ["overhead", " "],
  ] as const)
    form.set(name, value);
  expect(saidIn(form, "b")).toEqual({
    batchId: "b",
    outputs: [{ skuId: "a", quantity: "10" }],
    containers: [{ itemId: "j", count: "12" }],
    labourMinutes: "90",
  });
  expect(saidIn(new FormData(), "b")).toBeNull();
});
