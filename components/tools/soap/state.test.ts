import { expect, test } from "vitest";
import {
  acidsOf,
  liquidsOf,
  newAcid,
  placeAmong,
  withAcids,
  withLiquids,
  decodeState,
  encodeState,
  soap,
  lookedAtIn,
  measure,
  moldInput,
  placeOf,
  reverseInput,
  soapInput,
  isSoapState,
  newOil,
  SOAP_DEFAULTS,
  SOAP_LIKE,
  type SoapState,
} from "@/server/services/public-tools/pure";
import { byPercents, byWeights, madeHundred, percentSum } from "./convert-rows";
import { soapCsv, weighed } from "./weighed";

const reckoned = (state: SoapState) => {
  const answer = soap(soapInput(state));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.result;
};

test("the recipe a visitor begins with answers at once, without a warning", () => {
  const answer = soap(soapInput(SOAP_DEFAULTS));
  expect(answer).toMatchObject({ ok: true, warnings: [] });
});

test("a link brings everything back, and one with unknown choices nothing", () => {
  const state = {
    ...SOAP_DEFAULTS,
    postCook: [newOil("shea-butter")],
    additives: [{ name: "Clay", percent: "1" }],
  };
  const read = decodeState(encodeState(state)!, SOAP_LIKE);
  expect(read).toEqual(state);
  expect(isSoapState(state)).toBe(true);
  expect(isSoapState({ ...state, sapSource: "toString" as never })).toBe(false);
  expect(isSoapState({ ...state, mold: { ...state.mold, shape: "sphere" as never } })).toBe(false);
});

test("a link of the days of one liquid and one acid is read, and goes on as lists", () => {
  const { liquids: _none, acids: _neither, ...first } = SOAP_DEFAULTS;
  const liquid = { name: "Vinegar", percent: "50", acidity: "5" };
  const acid = { kind: "lactic" as const, percent: "2", strength: "80" };
  const old = decodeState(encodeState({ ...first, liquid, acid })!, SOAP_LIKE)!;
  expect(isSoapState(old)).toBe(true);
  expect([liquidsOf(old), acidsOf(old)]).toEqual([[liquid], [acid]]);
  const now = { ...old, ...withLiquids(liquidsOf(old)), ...withAcids(acidsOf(old)) };
  expect(now).toMatchObject({
    liquid: { name: "" },
    liquids: [liquid],
    acid: { kind: "none" },
    acids: [acid],
  });
  expect(reckoned(now)).toEqual(reckoned(old));
  expect(reckoned(now).acids).toHaveLength(1);
  expect(decodeState(encodeState(now)!, SOAP_LIKE)).toEqual(now);
});

test("several liquids and acids are each reckoned; a line without its percentage is none yet", () => {
  const liquids = [
    { name: "Milk", percent: "50", acidity: "" },
    { name: "Beer", percent: "", acidity: "" },
    { name: "Vinegar", percent: "25", acidity: "5" },
  ];
  const acids = [
    newAcid(),
    { ...newAcid(), percent: "1" },
    { ...newAcid(), kind: "lactic" as const, percent: "2" },
  ];
  const { liquids: poured, acids: eating } = reckoned({ ...SOAP_DEFAULTS, liquids, acids });
  expect(poured.map(({ name }) => name)).toEqual(["Milk", "Vinegar"]);
  expect(eating.map(({ kind, weight }) => [kind, weight])).toEqual([
    ["citric_anhydrous", "10"],
    ["lactic", "20"],
  ]);
  expect([0, 1, 2].map((i) => placeAmong(liquids, i))).toEqual([0, -1, 1]);
  const unheardOf = [{ ...newAcid(), kind: "bleach" as never }];
  expect(isSoapState({ ...SOAP_DEFAULTS, acids: unheardOf })).toBe(false);
});

test("looking at the oils in ounces changes no result", () => {
  const inOunces = { ...SOAP_DEFAULTS, oilsWeight: lookedAtIn("oz", SOAP_DEFAULTS.oilsWeight) };
  expect(reckoned(inOunces)).toEqual(reckoned(SOAP_DEFAULTS));
  expect(reckoned({ ...SOAP_DEFAULTS, oilsWeight: measure("2", "lb") }).oilsWeight).toBe("907.18474");
});

test("a line not begun is passed over, and the others keep their places", () => {
  const oils = [newOil(), ...SOAP_DEFAULTS.oils];
  expect(reckoned({ ...SOAP_DEFAULTS, oils })).toEqual(reckoned(SOAP_DEFAULTS));
  expect([placeOf(oils, 0), placeOf(oils, 1), placeOf(oils, 5)]).toEqual([-1, 0, 4]);
});

test("from percent to weight and back is the same recipe", () => {
  const before = reckoned(SOAP_DEFAULTS);
  const byWeight = { ...SOAP_DEFAULTS, ...byWeights(SOAP_DEFAULTS, before) };
  expect(reckoned(byWeight).naoh).toBe(before.naoh);
  const back = { ...byWeight, ...byPercents(byWeight, reckoned(byWeight)) };
  expect(back).toMatchObject({ enteredBy: "percent", oilsWeight: measure("1000", "g") });
  expect(reckoned(back).naoh).toBe(before.naoh);
});

test("percentages are made a hundred in proportion", () => {
  const made = madeHundred([newOil("lard", "30"), newOil("olive-oil", "30"), newOil("castor-oil", "x")]);
  expect(made.map(({ percent }) => percent)).toEqual(["50", "50", "0"]);
  expect(percentSum(made)).toBe("100");
});

test("prices and own SAP values count only while they are asked for", () => {
  const [first, ...rest] = SOAP_DEFAULTS.oils;
  const state = { ...SOAP_DEFAULTS, oils: [{ ...first!, sap: "0.2", price: "8" }, ...rest] };
  expect(reckoned(state)).toEqual(reckoned(SOAP_DEFAULTS));
  expect(reckoned({ ...state, hasPrices: true }).cost?.total).toBe("3.2");
  expect(reckoned({ ...state, hasOwnSaps: true }).oils[0]!.sapKoh).toBe("0.2");
});

test("the reverse and the mold take the recipe as it stands", () => {
  expect(reverseInput(SOAP_DEFAULTS, null)).toBeNull();
  const reverse = { naoh: measure("5", "oz"), koh: measure("", "g") };
  expect(reverseInput({ ...SOAP_DEFAULTS, reverse }, null)?.naoh).toBe("141.747615625");
  expect(moldInput(SOAP_DEFAULTS, reckoned(SOAP_DEFAULTS))).toMatchObject({ oils: "1000", fill: "95" });
});

test("what is weighed adds up to the batch", () => {
  const result = reckoned({
    ...SOAP_DEFAULTS,
    masterbatch: "50",
    acids: [{ kind: "lactic", percent: "2", strength: "80" }],
  });
  const lines = weighed(result);
  const parts = lines.slice(0, -1).reduce((sum, { grams }) => sum + Number(grams), 0);
  expect(parts).toBeCloseTo(Number(lines.at(-1)!.grams), 9);
  expect(soapCsv(result)[1]).toEqual(["Olive oil", "400", "14.11", "0.882"]);
});

test("shares that do not make a hundred yet become the weights they are", () => {
  const state = { ...SOAP_DEFAULTS, oils: SOAP_DEFAULTS.oils.slice(0, 2) };
  const { oils } = byWeights(state, null);
  expect(oils?.map(({ weight }) => weight.quantity)).toEqual(["400", "250"]);
});
