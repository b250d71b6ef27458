import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LotCard, type LotCardProps } from "./lot-card";

const lot: LotCardProps = {
  code: "LOT-7K2",
  state: "fresh",
  remaining: "340",
  received: "1000",
  remainingText: "340 g",
  receivedText: "of 1 kg",
  age: "12 days",
  expiry: "Keeps",
};
const drawn = (more: Partial<LotCardProps>) =>
  renderToStaticMarkup(createElement(LotCard, { ...lot, ...more }));

test("a lot says what it is worth, and nothing of it to who may not see costs", () => {
  expect(drawn({ value: "$12.80" })).toContain("<dt>Value</dt><dd>$12.80</dd>");
  expect(drawn({ value: false })).not.toContain("Value");
});
