import { expect, test } from "vitest";
import { HERBAL_DEFAULTS, toBlendInput, toInfusionInput, toSalveInput, toTinctureInput } from "./state";
import { blend } from "./blend";
import { infusion } from "./infusion";
import { salve } from "./salve";
import { tincture } from "./tincture";

const paid = (price: string, quantity: string, unit: string) => ({ price, per: { quantity, unit } });
const costOf = <R>(answer: { ok: true; result: R } | { ok: false; problems: { field?: string }[] }) =>
  answer.ok ? (answer.result as { cost: unknown }).cost : answer.problems.map((p) => p.field);

test("without a price there is no cost", () => {
  expect(costOf(tincture(toTinctureInput(HERBAL_DEFAULTS)))).toBeNull();
  expect(costOf(infusion(toInfusionInput(HERBAL_DEFAULTS)))).toBeNull();
  expect(costOf(salve(toSalveInput(HERBAL_DEFAULTS)))).toBeNull();
  expect(costOf(blend(toBlendInput(HERBAL_DEFAULTS)))).toBeNull();
});

test("a tincture costs its herb and its spirit, shared over what is pressed off", () => {
  // 100 g of herb; 500 ml at 60 % of a 96 % spirit are 312.5 ml of it; 400 ml are pressed off.
  const input = { ...toTinctureInput(HERBAL_DEFAULTS), spirit: "96" };
  const costs = { herb: paid("30", "1", "kg"), spirit: paid("20", "1", "l") };
  expect(costOf(tincture({ ...input, costs }))).toEqual({
    lines: [
      { name: "Herb", cost: "3" },
      { name: "Spirit", cost: "6.25" },
    ],
    total: "9.25",
    each: "0.023125",
    unpriced: [],
  });
  expect(costOf(tincture({ ...input, costs: { spirit: paid("20", "1", "kg") } }))).toEqual([
    "costs.spirit.per",
  ]);
});

test("an oil that is weighed can be paid for by the litre, through its density only", () => {
  const input = { ...toInfusionInput(HERBAL_DEFAULTS), costs: { liquid: paid("9.11", "1", "l") } };
  // 500 g at 0.911 g/ml; 400 g are strained off.
  expect(costOf(infusion(input))).toMatchObject({ total: "5", each: "0.0125", unpriced: ["Herb"] });
  expect(costOf(infusion({ ...input, density: "" }))).toEqual(["costs.liquid.per"]);
});

test("a full tin of salve bears its share of what goes in, and the tin itself", () => {
  const input = { ...toSalveInput(HERBAL_DEFAULTS), extras: [] };
  // 500 g by 4 : 1 are 400 g of oil and 100 g of wax: 16 tins of 30 g.
  const costs = { oil: paid("10", "1", "kg"), wax: paid("20", "1", "kg"), tin: "0.50" };
  expect(costOf(salve({ ...input, costs }))).toMatchObject({ total: "14", each: "0.875" });
});

test("a blend costs its oils by the millilitre and its carrier", () => {
  const input = toBlendInput(HERBAL_DEFAULTS);
  const oils = input.oils.map((oil) => ({ ...oil, cost: paid("10", "10", "ml") }));
  // 0.6 ml of oils at 1 a millilitre, 29.4 ml of carrier at 0.02.
  const costs = { carrier: paid("20", "1", "l") };
  expect(costOf(blend({ ...input, oils, costs }))).toMatchObject({ total: "1.188", each: "0.0396" });
});
