import { beforeAll, expect, test } from "vitest";
import { useDatabase as onDatabase } from "@/server/services/inventory/testing";
import { ANSWERED, problemSchema } from "@/server/services/public-tools";
import { get, post, type Told } from "./testing";

/** What people send who mean harm, or know no better: refused in our words, at no cost. */
onDatabase();

const soap = ANSWERED.find(({ path }) => path === "tools/soap")!.example as Told;
const convert = { amount: "1", from: "lb", to: "g" };
const json = JSON.stringify;
const oils = (one: object, count = 1) => ({ ...soap, oils: Array<object>(count).fill(one) });
const olive = { name: "Olive oil", weight: "1" };
/** As text: JSON.stringify would drop or change these. */
const withRaw = (body: object, key: string, raw: string) =>
  json({ ...body, [key]: 0 }).replace(`"${key}":0`, `"${key}":${raw}`);
const prototypeKey = (body: object) => json(body).replace("{", '{"__proto__":{"superfat":"5"},');

const CONVERSIONS: [string, unknown, number, string][] = [
  ["NaN", { ...convert, amount: "NaN" }, 422, "invalid_amount"],
  ["Infinity", { ...convert, amount: "Infinity" }, 422, "invalid_amount"],
  ["1e400 as text", { ...convert, amount: "1e400" }, 422, "invalid_amount"],
  ["1e400 as a number", withRaw(convert, "amount", "1e400"), 422, "invalid_amount"],
  ["a float", { ...convert, amount: 0.1 }, 422, "invalid_amount"],
  ["forty digits", { ...convert, amount: "9".repeat(40) }, 422, "invalid_amount"],
  ["below nothing", { ...convert, amount: "-1" }, 422, "invalid_amount"],
  ["nothing typed", { ...convert, amount: "" }, 422, "invalid_amount"],
  ["no amount", { from: "lb", to: "g" }, 422, "invalid_amount"],
  ["null", { ...convert, amount: null }, 422, "invalid_amount"],
  ["a list as an amount", { ...convert, amount: ["1"] }, 422, "invalid_amount"],
  ["a density of nothing", { ...convert, to: "ml", density: "0" }, 422, "invalid_amount"],
  ["a unit nobody knows", { ...convert, from: "blorp" }, 422, "unknown_unit"],
  ["the same unknown unit twice", { ...convert, from: "blorp", to: "blorp" }, 422, "unknown_unit"],
  ["a unit called __proto__", { ...convert, to: "__proto__" }, 422, "unknown_unit"],
  ["a unit called constructor", { ...convert, to: "constructor" }, 422, "unknown_unit"],
  ["a unit that is a number", { ...convert, to: 7 }, 422, "unknown_unit"],
  ["weight to volume", { ...convert, to: "ml" }, 422, "missing_density"],
  ["weight to length", { ...convert, to: "cm" }, 422, "incompatible_units"],
  ["a key that is not known", { ...convert, colour: "red" }, 400, "invalid_request"],
  ["a key __proto__", prototypeKey(convert), 400, "invalid_request"],
];

const SOAPS: [string, unknown, number, string][] = [
  ["NaN", { ...soap, superfat: "NaN" }, 422, "not_a_number"],
  ["Infinity", oils({ name: "Olive oil", weight: "Infinity" }), 422, "not_a_number"],
  ["1e400", oils({ name: "Olive oil", weight: "1e400" }), 422, "not_a_number"],
  ["forty digits", oils({ name: "Olive oil", weight: "9".repeat(40) }), 422, "not_a_number"],
  ["twenty digits", oils({ name: "Olive oil", weight: "9".repeat(20) }), 422, "too_large"],
  ["a hundred digits", oils({ name: "Olive oil", weight: "9".repeat(100) }), 400, "invalid_request"],
  ["a float", { ...soap, superfat: 5 }, 400, "invalid_request"],
  ["an oil called __proto__", oils({ name: "__proto__", weight: "1" }), 422, "missing_sap"],
  ["an oil called constructor", oils({ id: "constructor", weight: "1" }), 422, "missing_sap"],
  ["an oil with nothing", oils({ weight: "1" }), 422, "missing_sap"],
  [
    "an oil with a prototype",
    oils(JSON.parse('{"__proto__":{"weight":"1"}}') as object),
    400,
    "invalid_request",
  ],
  ["a key __proto__", prototypeKey(soap), 400, "invalid_request"],
  ["a key constructor", { ...soap, constructor: { name: "x" } }, 400, "invalid_request"],
  ["no oils", { ...soap, oils: [] }, 422, "no_oils"],
  ["oils that weigh nothing", oils({ name: "Olive oil", weight: "0" }), 422, "no_oils"],
  ["two hundred and one oils", oils(olive, 201), 400, "invalid_request"],
  ["ten thousand oils", oils(olive, 10_000), 413, "too_large"],
  ["all lye left out", { ...soap, superfat: "100" }, 422, "negative_lye"],
  ["no water", { ...soap, water: { mode: "ratio", value: "0" } }, 422, "not_positive"],
  ["a chart in mg", oils({ sapKoh: "190", weight: "1" }), 422, "sap_out_of_range"],
  ["a huge name", oils({ name: "o".repeat(60_000), weight: "1" }), 400, "invalid_request"],
  ["half a character", oils({ name: "\ud800", weight: "1" }), 400, "invalid_request"],
  ["a zero byte", oils({ name: "\0", weight: "1" }), 400, "invalid_request"],
  ["deep nesting", `{"oils":${"[".repeat(40_000)}${"]".repeat(40_000)}}`, 413, "too_large"],
  ["nesting as it fits", "[".repeat(32_000) + "]".repeat(32_000), 400, "malformed_json"],
  ["strings that never end", '{"a":"' + '\\"'.repeat(30_000), 400, "malformed_json"],
  ["five megabytes", `{"oils":"${"x".repeat(5_000_000)}"}`, 413, "too_large"],
  ["nothing at all", "", 400, "malformed_json"],
  ["only a word", "soap", 400, "malformed_json"],
  ["a list", [soap], 400, "invalid_request"],
  ["null", "null", 400, "invalid_request"],
  ["a text", '"soap"', 400, "invalid_request"],
  ["a number", "7", 400, "invalid_request"],
  ["a key twice", json(soap).replace("{", '{"superfat":"0",'), 400, "malformed_json"],
  ["oils that are an object", { ...soap, oils: { 0: olive } }, 400, "invalid_request"],
];

const SEARCHES: [string, string, number, string][] = [
  ["more than fifty", "limit=51", 400, "invalid_request"],
  ["none", "limit=0", 400, "invalid_request"],
  ["NaN", "limit=NaN", 400, "invalid_request"],
  ["1e400", "limit=1e400", 400, "invalid_request"],
  ["a kind __proto__", "kind=__proto__", 400, "invalid_request"],
  ["a parameter __proto__", "__proto__=x", 400, "invalid_request"],
  ["a parameter twice", "q=a&q=b", 400, "invalid_request"],
  ["a list", "q[]=a", 400, "invalid_request"],
  ["a huge search", `q=${"x".repeat(5_000)}`, 400, "invalid_request"],
  ["a zero byte", "q=%00", 400, "invalid_request"],
];

const REQUESTS: [string, () => Promise<Response>, number, string][] = [
  ...CONVERSIONS.map(([what, body, ...rest]): (typeof REQUESTS)[number] => [
    `convert-units: ${what}`,
    () => post("convert-units", body),
    ...rest,
  ]),
  ...SOAPS.map(([what, body, ...rest]): (typeof REQUESTS)[number] => [
    `soap: ${what}`,
    () => post("tools/soap", body),
    ...rest,
  ]),
  ...SEARCHES.map(([what, query, ...rest]): (typeof REQUESTS)[number] => [
    `search: ${what}`,
    () => get(`global-items/search?${query}`),
    ...rest,
  ]),
];

const PUBLISHED_CODES = ANSWERED.flatMap(({ refusals }) => Object.keys(refusals));

/** The quickest of three, so that a pause of the machine is nobody's fault. */
async function cost(ask: () => Promise<Response>): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await ask();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

let plain = 0;
beforeAll(async () => {
  await get("global-items/search?q=olive");
  plain = await cost(() => post("tools/soap", soap));
});

/** Below this, clocks and the machine say more than the request. */
const FLOOR = 2;

test.each(REQUESTS)("%s", async (_what, ask, status, code) => {
  const response = await ask();
  const body = problemSchema.parse(await response.json());
  expect([response.status, body.status, body.code]).toEqual([status, status, code]);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  if (status === 422) expect(PUBLISHED_CODES).toContain(code);
  expect(json(body).length).toBeLessThan(5_000);
  expect(await cost(ask)).toBeLessThan(20 * Math.max(plain, FLOOR));
});

test("the longest recipe that is taken, with the longest figures, costs little too", async () => {
  const long = {
    name: "Olive oil",
    weight: "999999999999999999.999999999999999999999999999999",
    sapKoh: "0.1900000000000000000000000001",
  };
  const body = oils(long, 200);
  const answer = await post("tools/soap", body);
  expect(answer.status).toBe(200);
  expect(await cost(() => post("tools/soap", body))).toBeLessThan(20 * Math.max(plain, FLOOR));
});

test("the prototype of everything is as it was", () => {
  expect(({} as Told).superfat).toBeUndefined();
});
