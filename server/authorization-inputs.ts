import { z } from "zod";
import { fields, isDecimalField } from "@/server/kernel/fields";
import { defOf } from "@/server/kernel/schema-def";

/**
 * Inputs for the authorization matrix, made from the schemas of commands and queries: where ids stand in one, and a
 * smallest input that fits. Only tests use it.
 */

/** "itemId", or for what stands in a list its name: "lotIds.0", "lines.0.itemId". */
export type IdPath = { path: string[]; kind: "row" | "movement" };

const UUID = "0190a1b2-c3d4-7e5f-8a6b-0123456789ab";
const SAMPLES = [
  "g",
  "1",
  "Sample",
  "2026-01-15",
  "2026-01-15T10:00:00Z",
  "#6b7280",
  "a@b.example",
  "AB",
  "en-US",
  "",
];

function idKind(schema: z.ZodType): IdPath["kind"] | null {
  if (schema === fields.id) return "row";
  if (schema === fields.movementId) return "movement";
  if (defOf(schema).type !== "string") return null;
  const fits = (text: string) => schema.safeParse(text).success;
  // A copy of the field (described, refined) is told by what it takes.
  return fits(UUID) && !fits("Sample") && !fits("1") ? "row" : null;
}

/** The schema inside wrappers (optional, default, preprocess, ...) that do not change what an id is. */
function bare(schema: z.ZodType): z.ZodType {
  const def = defOf(schema);
  if (isDecimalField(schema)) return schema;
  if (def.innerType) return bare(def.innerType);
  if (def.type === "pipe") return bare(defOf(def.in!).type === "transform" ? def.out! : def.in!);
  return schema;
}

/** Every place in a schema where an id is expected. */
export function idPaths(schema: z.ZodType, path: string[] = [], depth = 0): IdPath[] {
  const inner = bare(schema);
  const kind = idKind(inner);
  if (kind) return [{ path, kind }];
  if (depth > 8) return [];
  const def = defOf(inner);
  const into = (next: z.ZodType, key?: string) =>
    idPaths(next, key === undefined ? path : [...path, key], depth + 1);
  if (def.shape) return Object.entries(def.shape).flatMap(([key, field]) => into(field, key));
  if (def.element) return into(def.element, "0");
  if (def.options) return def.options.flatMap((option) => into(option));
  if (def.valueType) return into(def.valueType, "*");
  return [];
}

/**
 * A smallest input that fits the schema, and has something at `want`. `id` says which id stands where.
 * `given` stands as it is, for what no schema tells (a seal). Throws where no sample is known: the matrix then needs an
 * input written by hand.
 */
export function sample(
  schema: z.ZodType,
  want: readonly string[],
  id: (path: string[], kind: IdPath["kind"]) => string,
  path: string[] = [],
  given: Readonly<Record<string, unknown>> = {},
): unknown {
  const inner = bare(schema);
  const kind = idKind(inner);
  if (kind) return id(path, kind);
  const def = defOf(inner);
  if (def.shape) {
    const out: Record<string, unknown> = { ...given };
    for (const [key, field] of Object.entries(def.shape)) {
      if (key in given) continue;
      const wanted = want[0] === key;
      if (!wanted && field.safeParse(undefined).success) continue;
      out[key] = sample(field, wanted ? want.slice(1) : [], id, [...path, key]);
    }
    // A rule over the whole that misses an optional field names it ("one of the two is given").
    for (const { code, path: at } of inner.safeParse(out).error?.issues ?? []) {
      const missed = code === "custom" && at.length === 1 ? String(at[0]) : "";
      if (def.shape[missed] && !(missed in out))
        out[missed] = sample(def.shape[missed], [], id, [...path, missed]);
    }
    return out;
  }
  if (def.element) {
    if (want.length === 0 && inner.safeParse([]).success) return [];
    return [sample(def.element, want.slice(1), id, [...path, "0"])];
  }
  if (def.options) {
    const fit = def.options.find((option) => reaches(option, want)) ?? def.options[0]!;
    return sample(fit, want, id, path);
  }
  return scalar(inner, path);
}

const reaches = (schema: z.ZodType, want: readonly string[]): boolean =>
  want.length === 0 || idPaths(schema).some(({ path }) => path.join() === want.join());

function scalar(schema: z.ZodType, path: string[]): unknown {
  const def = defOf(schema);
  if (def.entries) return Object.values(def.entries)[0];
  if (def.values) return def.values[0];
  if (def.type === "record") return {};
  for (const candidate of [...SAMPLES, 1, 0, true, UUID, null, {}, []]) {
    if (schema.safeParse(candidate).success) return candidate;
  }
  throw new Error(`no sample is known for ${path.join(".")}`);
}
