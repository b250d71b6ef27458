import { expect, test } from "vitest";
import { z } from "zod";
import { useDatabase as onDatabase } from "@/server/services/inventory/testing";
import { DESCRIBED, type OpenApiDocument, problemSchema } from "@/server/services/public-tools";
import { get, post, told, type Told } from "./testing";

/** The document says what is true: its schemas are those that read and write, and every answer fits them. */
onDatabase();

const published = () => told<OpenApiDocument>(get("openapi.json"));
const addressOf = (path: string) => `/api/public/${path}`;
const asked = ({ method, path, example }: (typeof DESCRIBED)[number]) =>
  method === "POST"
    ? post(path, example)
    : get(`${path}?${new URLSearchParams(example as Record<string, string>)}`);

/** A part of the document with every reference in its place. Throws where one leads nowhere. */
function resolved(part: unknown, whole: OpenApiDocument): unknown {
  if (Array.isArray(part)) return part.map((one) => resolved(one, whole));
  if (part === null || typeof part !== "object") return part;
  if ("$ref" in part) {
    const [, , kind, name] = String(part.$ref).split("/");
    const found = (whole.components as Record<string, Record<string, unknown>>)[kind!]?.[name!];
    if (!found) throw new Error(`${String(part.$ref)} leads nowhere`);
    return resolved(found, whole);
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, resolved(value, whole)]));
}

const schemaAt = (content: unknown, whole: OpenApiDocument, type = "application/json") => {
  const { schema } = (content as Record<string, { schema: unknown }>)[type]!;
  return z.fromJSONSchema(resolved(schema, whole) as Parameters<typeof z.fromJSONSchema>[0]);
};

test("tells every question, by its method", async () => {
  const { openapi, paths } = await published();
  expect(openapi).toBe("3.1.0");
  const told = Object.entries(paths!).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  );
  expect(told.sort()).toEqual(DESCRIBED.map((d) => `${d.method.toLowerCase()} ${addressOf(d.path)}`).sort());
  expect(told).toEqual(
    expect.arrayContaining([
      "get /api/public/units",
      "post /api/public/convert-units",
      "get /api/public/global-items/search",
      ...["soap", "candle", "lotion", "dilution", "pricing"].map((tool) => `post /api/public/tools/${tool}`),
      "get /api/public/server-time",
    ]),
  );
});

test("every reference leads somewhere, nothing may be anything, and nothing is both named and null", async () => {
  const whole = await published();
  expect(JSON.stringify(resolved(whole.paths, whole)).length).toBeGreaterThan(20_000);
  const loose: string[] = [];
  const visit = (part: unknown, at: string, isSchema: boolean): void => {
    if (part === null || typeof part !== "object") return;
    const keys = Object.keys(part);
    const says = ["type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const"];
    if (isSchema && !Array.isArray(part) && !keys.some((key) => says.includes(key))) loose.push(at);
    if ("allOf" in part && JSON.stringify(part.allOf).includes('"null"')) loose.push(`${at} is never`);
    for (const [key, value] of Object.entries(part)) {
      if (["example", "examples", "default", "enum"].includes(key)) continue;
      const isProperties = key === "properties" || key === "schemas";
      if (isProperties)
        for (const [name, one] of Object.entries(value as object)) visit(one, `${at}/${name}`, true);
      else visit(value, `${at}/${key}`, key === "schema" || key === "items");
    }
  };
  visit(whole, "", false);
  expect(loose).toEqual([]);
});

test.each(DESCRIBED.map((d) => [d.path, d] as const))(
  "%s: example and answer fit what is published",
  async (_path, one) => {
    const whole = await published();
    const item = whole.paths![addressOf(one.path)]!;
    const operation = (one.method === "POST" ? item.post : item.get)!;
    const answer = await told(asked(one));
    expect(schemaAt(operation.responses![200].content, whole).safeParse(answer).error).toBeUndefined();
    if (one.method === "GET") return;
    const content = (operation.requestBody as { content: object }).content;
    const request = schemaAt(content, whole);
    expect(request.safeParse(one.example).error).toBeUndefined();
    expect(request.safeParse({ ...(one.example as Told), colour: "red" }).success).toBe(false);
    expect(answer).toEqual(operation.responses![200].content["application/json"].example);
    const refused = (await (await post(one.path, {})).json()) as unknown;
    expect(problemSchema.safeParse(refused).error).toBeUndefined();
    expect(
      schemaAt(operation.responses![400].content, whole, "application/problem+json").safeParse(refused)
        .success,
    ).toBe(true);
  },
);

test("soap answers exactly the names that were promised", async () => {
  const soap = DESCRIBED.find(({ path }) => path === "tools/soap")!;
  const answer = await told(asked(soap));
  const names =
    "naoh koh water total concentration ratio qualities fattyAcids saturated unsaturated iodine ins warnings";
  expect(Object.keys(answer).sort()).toEqual(names.split(" ").sort());
  expect(Object.keys(answer.qualities as Told)).toEqual([
    "hardness",
    "cleansing",
    "conditioning",
    "bubbly",
    "creamy",
    "longevity",
  ]);
  expect(String(answer.naoh).replace(/\D/g, "").length).toBeGreaterThanOrEqual(6);
});

test("conversions go there and back without a crumb", async () => {
  const convert = (amount: string, from: string, to: string) =>
    told<{ amount: string; unit: string; path: { text: string }[] }>(
      post("convert-units", { amount, from, to }),
    );
  const grams = await convert("1.25", "lb", "g");
  expect(grams).toEqual({
    amount: "566.9904625",
    unit: "g",
    path: [{ kind: "factor", text: "1 lb = 453.59237 g" }],
  });
  expect((await convert(grams.amount, "g", "lb")).amount).toBe("1.25");
});

test("the library is searched with slips of the finger, by other names, by kind and to a limit", async () => {
  const search = async (query: string) =>
    (await told<{ items: { slug: string; kind: string }[] }>(get(`global-items/search?${query}`))).items;
  expect((await search("q=olvie+oil"))[0]!.slug).toBe("olive-oil");
  expect((await search("q=olea+europaea")).map(({ slug }) => slug)).toContain("olive-oil");
  expect(await search("q=oil")).toHaveLength(20);
  expect(await search("limit=50")).toHaveLength(50);
  expect((await search("kind=container&limit=50")).every(({ kind }) => kind === "container")).toBe(true);
  expect(await search("q=nothing-like-this-at-all")).toEqual([]);
});
