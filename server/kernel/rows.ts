import type { GetColumnData, SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** What the words of a database handle take and answer, as types made from the tables. */

/** A table that belongs to tenants. */
export type OwnedTable = PgTable & { organizationId: PgColumn };

export type Row<T extends PgTable> = T["$inferSelect"];
export type Stamps = "createdAt" | "updatedAt";
/** What may be inserted: naming the organization is a type error; the stamps come from ctx.now. */
export type NewRow<T extends PgTable> = Omit<T["$inferInsert"], "organizationId" | Stamps> & {
  organizationId?: never;
};
export type NewSystemRow<T extends PgTable> = Omit<T["$inferInsert"], Stamps>;
/** What may be set: neither the organization nor a key ever changes. */
export type Change<T extends PgTable> = {
  [K in Exclude<keyof T["$inferInsert"], "organizationId" | "id" | Stamps>]?: T["$inferInsert"][K] | SQL;
} & { organizationId?: never };

export type Fields = Record<string, PgColumn | SQL | SQL.Aliased>;
export type Joins = readonly {
  table: PgTable;
  on: SQL;
  first?: { orderBy: (PgColumn | SQL)[]; limit: number | SQL };
}[];
type NameOf<J extends Joins | undefined> = J extends Joins ? J[number]["table"]["_"]["name"] : never;

type FieldData<F, Nullable extends string> = F extends PgColumn
  ? F["_"]["tableName"] extends Nullable
    ? GetColumnData<F, "query"> | null
    : GetColumnData<F, "query">
  : F extends SQL<infer T>
    ? T
    : F extends SQL.Aliased<infer T>
      ? T
      : never;

export type Selected<F extends Fields, L extends Joins | undefined> = {
  [K in keyof F]: FieldData<F[K], NameOf<L>>;
};

export type Select<F extends Fields, L extends Joins | undefined> = {
  fields: F;
  from: PgTable;
  /** Inner joins; every owned table is scoped, whatever `on` says. */
  join?: Joins;
  /**
   * Left joins, applied after the inner ones; their columns may be null. With `first`, only so many rows in that
   * order for each row before (lateral): one short index walk each, however many more there are.
   */
  left?: L;
  where?: SQL;
  groupBy?: (PgColumn | SQL)[];
  having?: SQL;
  orderBy?: (PgColumn | SQL)[];
  limit?: number;
};

export type Listing = { where?: SQL; orderBy?: (PgColumn | SQL)[]; limit?: number };
