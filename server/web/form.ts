import { z } from "zod";
import { Invalid, type FieldProblems } from "@/server/kernel/errors";
import { isDecimalField } from "@/server/kernel/fields";
import { requireLegible } from "@/server/kernel/legible";
import { defOf } from "@/server/kernel/schema-def";
import { readTyped } from "@/server/kernel/typed";

/** From a browser's form to the input of a command: nesting, and numbers as people type them. */

const RESERVED = new Set(["commandId", "next"]);
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** What was typed, by field name; for showing it again. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string" && !skipped(name)) values[name] = value;
  delete values.password;
  return values;
}

const skipped = (name: string) => name.startsWith("$ACTION") || RESERVED.has(name);

type Tree = { [key: string]: unknown };

/**
 * "lines.0.quantity" becomes { lines: [{ quantity }] }; "ids[]" collects a list; a field named "x:json" is parsed as JSON.
 * Fields that React or Next add are left out. Throws Invalid on names that could reach a prototype or a malformed JSON.
 */
export function readForm(form: FormData): Tree {
  const root = empty();
  for (const [name, value] of form) {
    if (skipped(name)) continue;
    if (typeof value !== "string") continue;
    if (name.endsWith("[]")) {
      const list = (root[checked(name.slice(0, -2))] ??= []);
      if (!Array.isArray(list)) throw unreadable();
      list.push(value);
    } else if (name.endsWith(":json")) {
      place(root, name.slice(0, -5).split("."), parseJson(name, value));
    } else {
      place(root, name.split("."), value);
    }
  }
  return listsOf(root) as Tree;
}

function parseJson(name: string, text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Invalid({ [name]: "This form is out of date. Please reload the page." });
  }
  requireLegible(value); // before anything walks down into it
  return value;
}

const unreadable = () => new Invalid({ "": "That form cannot be read." });

/** Without a prototype: "toString.call" would otherwise be written into the one function that every object shares. */
const empty = (): Tree => Object.create(null) as Tree;

function checked(key: string): string {
  if (FORBIDDEN.has(key)) throw unreadable();
  return key;
}

function place(root: Tree, path: string[], value: unknown): void {
  if (path.length > 6) throw unreadable();
  let at = root;
  for (const key of path.slice(0, -1)) {
    const next = (at[checked(key)] ??= empty());
    if (next === null || typeof next !== "object" || Array.isArray(next)) throw unreadable();
    at = next as Tree;
  }
  at[checked(path.at(-1)!)] = value;
}

/** Records whose keys are all figures become lists in the order of the figures, without holes. */
function listsOf(node: unknown): unknown {
  if (Array.isArray(node) || node === null || typeof node !== "object") return node;
  const entries = Object.entries(node as Tree).map(([key, value]) => [key, listsOf(value)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,5}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  }
  return Object.fromEntries(entries);
}

/**
 * Reads every typed number of the input by the person's locale ("13,75" in German is 13.75) into the canonical text
 * that commands take. Throws Invalid with a sentence per field that cannot be read without guessing.
 */
export function readNumbers(schema: z.ZodType, input: unknown, locale: string): unknown {
  const problems: FieldProblems = {};
  const read = walk(schema, input, locale, [], problems);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return read;
}

function walk(
  schema: z.ZodType,
  value: unknown,
  locale: string,
  path: string[],
  problems: FieldProblems,
): unknown {
  if (value === undefined || value === null) return value;
  if (isDecimalField(schema)) {
    if (typeof value !== "string" || value.trim() === "") return value;
    const read = readTyped(value, locale);
    if (read.ok) return read.value;
    problems[path.join(".")] = read.problem;
    return value;
  }
  const def = defOf(schema);
  if (def.shape && typeof value === "object") {
    const out: Tree = { ...(value as Tree) };
    for (const [key, inner] of Object.entries(def.shape)) {
      if (Object.hasOwn(out, key)) out[key] = walk(inner, out[key], locale, [...path, key], problems);
    }
    return out;
  }
  if (def.type === "record" && def.valueType && typeof value === "object") {
    const read = Object.entries(value as Tree).map(([key, v]) => [
      key,
      walk(def.valueType!, v, locale, [...path, key], problems),
    ]);
    return Object.fromEntries(read);
  }
  if (def.element && Array.isArray(value)) {
    return value.map((v, i) => walk(def.element!, v, locale, [...path, String(i)], problems));
  }
  if (def.type === "union" && def.options) {
    const fit = def.options.find((option) => discriminatorFits(option, value)) ?? def.options[0];
    return fit ? walk(fit, value, locale, path, problems) : value;
  }
  if (def.type === "pipe")
    return walk(containsDecimal(def.out) ? def.out! : def.in!, value, locale, path, problems);
  return def.innerType ? walk(def.innerType, value, locale, path, problems) : value;
}

/** The `out` side of a preprocess holds the schema; the `in` side of a transform does. */
const containsDecimal = (schema: z.ZodType | undefined): boolean =>
  schema !== undefined && (isDecimalField(schema) || defOf(schema).type !== "transform");

function discriminatorFits(option: z.ZodType, value: unknown): boolean {
  const { shape } = defOf(option);
  if (!shape || typeof value !== "object" || value === null) return false;
  return Object.entries(shape).every(([key, field]) => {
    const literal = defOf(field);
    return literal.type !== "literal" || literal.values?.includes((value as Tree)[key]) === true;
  });
}
