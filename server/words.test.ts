import { expect, test } from "vitest";
import type { z } from "zod";
import { doorsOfServices } from "./authorization";
import { Invalid } from "./kernel/errors";
import { parseInput } from "./kernel/parse";
import { defOf } from "./kernel/schema-def";

/** Whatever is sent to a door, what is wrong with it is said to a person in our words and never in zod's. */

const WRONG = [
  undefined,
  null,
  true,
  7.5,
  -1,
  1e12,
  "",
  "x",
  "0190A1B2",
  "9".repeat(25),
  "y".repeat(20_000),
  [],
  [undefined],
  [{}],
  Array.from({ length: 2000 }, () => "x"),
  {},
  { strange: 1 },
];

/** Wrong values for every place in a schema, however deep, each in a whole that is otherwise empty. */
function wrongOnes(schema: z.ZodType, depth = 0): unknown[] {
  if (depth > 8) return [];
  const { shape, element, innerType, in: before, out, options, valueType } = defOf(schema);
  const within = (inner: z.ZodType, wrap: (value: unknown) => unknown) =>
    wrongOnes(inner, depth + 1).map(wrap);
  return [
    ...WRONG,
    ...(shape ? wrongFields(shape, depth) : []),
    ...(element ? within(element, (value) => [value]) : []),
    ...(valueType ? within(valueType, (value) => ({ some: value })) : []),
    ...[innerType, before, out, ...(options ?? [])].flatMap((inner) =>
      inner ? wrongOnes(inner, depth + 1) : [],
    ),
  ];
}

function wrongFields(shape: Record<string, z.ZodType>, depth: number): unknown[] {
  const literals = Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) =>
      defOf(field).type === "literal" ? [[key, defOf(field).values?.[0]]] : [],
    ),
  );
  return Object.entries(shape).flatMap(([key, field]) =>
    wrongOnes(field, depth + 1).map((value) => ({ ...literals, [key]: value })),
  );
}

const ZODS_OWN =
  /^(invalid|too (small|big)|unrecognized|expected|required)|\b(undefined|NaN|string|array|regex)\b|\/\^/i;

test("no door answers in the words of the schema library", { timeout: 60_000 }, async () => {
  const doors = (await doorsOfServices()).map(({ door }) => door);
  expect(doors.length).toBeGreaterThan(80);
  const foreign = new Set<string>();
  let heard = 0;
  for (const { spec } of doors)
    for (const input of wrongOnes(spec.input as z.ZodType))
      try {
        parseInput(spec.input as z.ZodType, input);
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        for (const [at, message] of Object.entries(error.fields)) {
          heard++;
          if (ZODS_OWN.test(message)) foreign.add(`${spec.name} ${at}: ${message}`);
        }
      }
  expect(heard).toBeGreaterThan(10_000);
  expect([...foreign]).toEqual([]);
});
