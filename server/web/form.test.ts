import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Invalid } from "@/server/kernel/errors";
import { fields, optional } from "@/server/kernel/fields";
import { readForm, readNumbers, typedValues } from "./form";

const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe("names become nesting", () => {
  test("points nest, figures make lists, brackets collect, json is parsed", () => {
    const read = readForm(
      form(
        ["name", "Shea butter"],
        ["lines.10.unit", "kg"],
        ["lines.2.unit", "g"],
        ["lines.2.lots.0.id", "a"],
        ["ids[]", "x"],
        ["ids[]", "y"],
        ["snapshot:json", '{"lines":[1,2]}'],
      ),
    );
    expect(read).toEqual({
      name: "Shea butter",
      lines: [{ unit: "g", lots: [{ id: "a" }] }, { unit: "kg" }],
      ids: ["x", "y"],
      snapshot: { lines: [1, 2] },
    });
  });

  test("what React and Next add, and what is ours about the form, is left out", () => {
    const sent = form(
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", "{}"],
      ["commandId", "x"],
      ["next", "/"],
      ["a", "1"],
    );
    expect(readForm(sent)).toEqual({ a: "1" });
    expect(typedValues(sent)).toEqual({ a: "1" });
  });

  test("files are left out, and passwords are never shown again", () => {
    const sent = form(["password", "a pail of olive oil"], ["email", "olive@lavenderlane.example"]);
    sent.append("file", new Blob(["x"]), "x.txt");
    expect(readForm(sent)).not.toHaveProperty("file");
    expect(typedValues(sent)).toEqual({ email: "olive@lavenderlane.example" });
  });

  test.each([
    "__proto__.polluted",
    "__proto__[]",
    "__proto__",
    "constructor.prototype.polluted",
    "constructor[]",
    "a.__proto__.polluted",
    "a.b.prototype",
    "a.b.c.d.e.f.g",
  ])("the name %s is refused", (name) => {
    expect(() => readForm(form([name, "x"]))).toThrow(Invalid);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each(["toString.call", "hasOwnProperty.call", "valueOf.x", "toString[]"])(
    "the name %s reaches nothing that objects share",
    (name) => {
      const call = Object.prototype.toString.call([]);
      const read = readForm(form([name, "x"]));
      expect(Object.prototype.toString.call([])).toBe(call);
      expect((Object.prototype.valueOf as unknown as { x?: string }).x).toBeUndefined();
      expect(Object.keys(read)).toHaveLength(1);
    },
  );

  test.each([
    [
      ["a", "1"],
      ["a.b", "2"],
    ],
    [
      ["a[]", "1"],
      ["a.b", "2"],
    ],
    [
      ["a.b", "1"],
      ["a[]", "2"],
    ],
    [
      ["a:json", "null"],
      ["a:json", "7"],
      ["a.b", "2"],
    ],
  ] as [string, string][][])(
    "names that contradict each other are a refusal, not a crash: %j",
    (...entries) => {
      expect(() => readForm(form(...entries))).toThrow(Invalid);
    },
  );

  test("json nested beyond reading is refused before anything walks down into it", () => {
    const form = new FormData();
    form.set("snapshot:json", "[".repeat(50_000) + "]".repeat(50_000));
    expect(() => readForm(form)).toThrow(Invalid);
  });

  test("broken json says to reload", () => {
    expect(() => readForm(form(["snapshot:json", "{"]))).toThrow(Invalid);
  });
});

describe("numbers are read by the person's locale", () => {
  const line = z.strictObject({ quantity: fields.quantity, note: z.string().optional() });
  const schema = z.strictObject({
    cost: fields.cost,
    percent: fields.percent.optional(),
    spare: optional(fields.quantity),
    lines: z.array(line),
    shares: z.record(z.string(), fields.quantity).optional(),
    scale: z
      .discriminatedUnion("by", [
        z.strictObject({ by: z.literal("factor"), factor: fields.factor }),
        z.strictObject({ by: z.literal("yield"), yield: fields.quantity, unit: fields.unit }),
        z.strictObject({ by: z.literal("label"), yield: z.string() }),
      ])
      .optional(),
    name: z.string().optional(),
  });

  test("in German, wherever they stand; texts are left as they are", () => {
    const read = readNumbers(
      schema,
      {
        cost: "1.234,50",
        percent: "2,5",
        spare: "0,25",
        lines: [{ quantity: "13,75", note: "1,5" }, { quantity: "1 1/2" }],
        shares: { a: "2.500" },
        scale: { by: "yield", yield: "9,9", unit: "kg" },
        name: "1,5",
      },
      "de-DE",
    );
    expect(read).toEqual({
      cost: "1234.5",
      percent: "2.5",
      spare: "0.25",
      lines: [{ quantity: "13.75", note: "1,5" }, { quantity: "1.5" }],
      shares: { a: "2500" },
      scale: { by: "yield", yield: "9.9", unit: "kg" },
      name: "1,5",
    });
  });

  test("the discriminator says which of a union it is", () => {
    const read = (scale: object) =>
      (readNumbers(schema, { cost: "1", lines: [], scale }, "de-DE") as { scale: object }).scale;
    expect(read({ by: "factor", factor: "2,5" })).toEqual({ by: "factor", factor: "2.5" });
    expect(read({ by: "label", yield: "2,5" })).toEqual({ by: "label", yield: "2,5" });
  });

  test("what cannot be read without guessing is told at its field, all of them at once", () => {
    const sent = { cost: "13,75", lines: [{ quantity: "1" }, { quantity: "two" }] };
    const refusal = (() => {
      try {
        readNumbers(schema, sent, "en-US");
      } catch (error) {
        return error as Invalid;
      }
    })();
    expect(Object.keys(refusal!.fields)).toEqual(["cost", "lines.1.quantity"]);
    expect(refusal!.fields.cost).toBe("Did you mean 13.75?");
  });

  test("blank and missing fields, and values of a wrong kind, are left to the command's own schema", () => {
    expect(readNumbers(schema, { cost: "", spare: " ", lines: "x" }, "de-DE")).toEqual({
      cost: "",
      spare: " ",
      lines: "x",
    });
    expect(readNumbers(schema, undefined, "de-DE")).toBeUndefined();
    expect(readNumbers(schema, { cost: { $gt: 1 }, extra: "1,5" }, "de-DE")).toEqual({
      cost: { $gt: 1 },
      extra: "1,5",
    });
  });
});
