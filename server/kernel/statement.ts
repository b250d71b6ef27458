import { Column, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { dialect } from "./database";

/** How the words of a database handle are said in SQL, and its answers read. Knows nothing of tenants. */

/** `column = any(values)` with a constant statement text, however many values there are. */
export function anyOf(column: PgColumn, values: Iterable<string>): SQL {
  return sql`${column} = any(${arrayLiteral(values)}::${sql.raw(column.getSQLType())}[])`;
}

/** A PostgreSQL array literal; every element quoted, null stays null. */
export function arrayLiteral(values: Iterable<string | null>): string {
  const parts: string[] = [];
  for (const v of values) parts.push(v === null ? "NULL" : `"${v.replace(/(["\\])/g, "\\$1")}"`);
  return `{${parts.join(",")}}`;
}

export const columnsOf = (table: PgTable) => getTableColumns(table) as Record<string, PgColumn>;

export const nameOf = (column: PgColumn): SQL =>
  sql`${sql.identifier((dialect as unknown as { casing: { getColumnCasing(c: Column): string } }).casing.getColumnCasing(column))}`;

export const encode = (column: PgColumn, value: unknown): SQL =>
  is(value, SQL) ? value : sql`${sql.param(value, column)}`;

type Mapper = { mapFromDriverValue(value: unknown): unknown };

/** What turns a row of the driver into an object of these fields; what each is gets decided once, not for every row. */
export function reader<T>(
  fields: Record<string, PgColumn | SQL | SQL.Aliased>,
): (row: readonly unknown[]) => T {
  const entries = Object.entries(fields).map(([key, field]) => [key, mapper(field)] as const);
  return (row) => {
    const out: Record<string, unknown> = {};
    entries.forEach(([key, by], i) => {
      const value = row[i];
      out[key] = value === null || value === undefined ? null : by.mapFromDriverValue(value);
    });
    return out as T;
  };
}

function mapper(field: PgColumn | SQL | SQL.Aliased): Mapper {
  if (is(field, Column)) return field;
  const inner = is(field, SQL.Aliased) ? field.sql : field;
  return (inner as unknown as { decoder: Mapper }).decoder;
}

/**
 * A limit is part of the text: planned once for every tenant (as prepared statements come to be), a statement whose limit
 * is unknown may sort all that the largest has to find fifty rows.
 */
export const count = (limit: number | SQL): SQL => {
  if (is(limit, SQL)) return limit;
  if (!Number.isSafeInteger(limit) || limit < 0) throw new TypeError(`no limit: ${limit}`);
  return sql.raw(String(limit));
};

export const expression = (field: PgColumn | SQL | SQL.Aliased): SQL =>
  is(field, SQL.Aliased) ? sql`${field.sql}` : sql`${field}`;

export function column(columns: Record<string, PgColumn>, key: string): PgColumn {
  const found = columns[key];
  if (!found) throw new TypeError(`no such column: ${key}`);
  return found;
}

/** Rows as a set that a statement can join: one array a column, so that its text does not grow with the rows. */
export function unnest(
  columns: Record<string, PgColumn>,
  keys: string[],
  rows: readonly Record<string, unknown>[],
  names: SQL[],
): SQL {
  const arrays = keys.map((key) => {
    const c = column(columns, key);
    const values = rows.map((row) => {
      const value = row[key];
      return value === null || value === undefined ? null : String(c.mapToDriverValue(value));
    });
    return sql`${arrayLiteral(values)}::${sql.raw(c.getSQLType())}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)}) as u(${sql.join(names, sql`, `)})`;
}
