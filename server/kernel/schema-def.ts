import type { z } from "zod";

/** What zod keeps of a schema's parts, as far as we walk through schemas; which are there depends on `type`. */
export type SchemaDef = {
  type: string;
  /** Of an object. */
  shape?: Record<string, z.ZodType>;
  /** Of a list. */
  element?: z.ZodType;
  /** Of an optional, nullable or defaulted schema. */
  innerType?: z.ZodType;
  /** The two sides of a pipe. */
  in?: z.ZodType;
  out?: z.ZodType;
  /** Of a union. */
  options?: z.ZodType[];
  /** Of a record. */
  valueType?: z.ZodType;
  /** Of an enumeration. */
  entries?: Record<string, string>;
  /** Of a literal. */
  values?: unknown[];
};

/** Zod types these per schema; who walks through any schema asks for all of them. */
export const defOf = (schema: z.ZodType): SchemaDef => (schema as unknown as { def: SchemaDef }).def;
