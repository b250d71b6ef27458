import { Column, getTableColumns, is, SQL, sql, type GetColumnData } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { dialect, type Run } from "./database";
import { NotFound } from "./errors";
import type { OrganizationId } from "./ids";
import { isPlatform } from "./tables";

/**
 * Drizzle narrowed to a few words, each of them scoped. The first of the two walls between tenants
 * (row level security is the second): every word adds `organization_id = $org` for every table it touches,
 * parenthesises the condition it was given, and hands out rows, never a builder.
 *
 * Statement texts are constant (`= any($1)`, `unnest`), so that the server plans each once.
 */

/** A table that belongs to tenants. */
export type OwnedTable = PgTable & { organizationId: PgColumn };

export type Row<T extends PgTable> = T["$inferSelect"];
type Stamps = "createdAt" | "updatedAt";
/** What may be inserted: naming the organization is a type error; the stamps come from ctx.now. */
export type NewRow<T extends PgTable> = Omit<T["$inferInsert"], "organizationId" | Stamps> & {
  organizationId?: never;
};
type NewSystemRow<T extends PgTable> = Omit<T["$inferInsert"], Stamps>;
/** What may be set: neither the organization nor a key ever changes. */
export type Change<T extends PgTable> = {
  [K in Exclude<keyof T["$inferInsert"], "organizationId" | "id" | Stamps>]?: T["$inferInsert"][K] | SQL;
} & { organizationId?: never };

type Fields = Record<string, PgColumn | SQL | SQL.Aliased>;
type Joins = readonly {
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

type Listing = { where?: SQL; orderBy?: (PgColumn | SQL)[]; limit?: number };

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

const columnsOf = (table: PgTable) => getTableColumns(table) as Record<string, PgColumn>;

const nameOf = (column: PgColumn): SQL =>
  sql`${sql.identifier((dialect as unknown as { casing: { getColumnCasing(c: Column): string } }).casing.getColumnCasing(column))}`;

const encode = (column: PgColumn, value: unknown): SQL =>
  is(value, SQL) ? value : sql`${sql.param(value, column)}`;

type Mapper = { mapFromDriverValue(value: unknown): unknown };

/** What turns a row of the driver into an object of these fields; what each is gets decided once, not for every row. */
function reader<T>(fields: Record<string, PgColumn | SQL | SQL.Aliased>): (row: readonly unknown[]) => T {
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
const count = (limit: number | SQL): SQL => {
  if (is(limit, SQL)) return limit;
  if (!Number.isSafeInteger(limit) || limit < 0) throw new TypeError(`no limit: ${limit}`);
  return sql.raw(String(limit));
};

const expression = (field: PgColumn | SQL | SQL.Aliased): SQL =>
  is(field, SQL.Aliased) ? sql`${field.sql}` : sql`${field}`;

/** The words that reading and writing share; `scope` is what makes a tenant's or the system's of them. */
abstract class Words {
  constructor(
    protected readonly run: Run,
    /** ctx.now: what `created_at` and `updated_at` say, so that they agree with everything else in the transaction. */
    protected readonly now: Date,
  ) {}

  /** The condition that keeps a table's rows to the caller's own; undefined where all rows are readable. */
  protected abstract scope(table: PgTable): SQL | undefined;
  /** As scope, for writing. */
  protected abstract writable(table: PgTable): SQL | undefined;
  protected abstract owner(table: PgTable): { organizationId: OrganizationId } | undefined;

  /** The rows that fit, in the given order. */
  list<T extends PgTable>(table: T, { where, orderBy, limit }: Listing = {}): Promise<Row<T>[]> {
    return this.select({ fields: columnsOf(table), from: table, where, orderBy, limit }) as Promise<Row<T>[]>;
  }

  /** The first row that fits, or undefined. */
  async find<T extends PgTable>(table: T, where: SQL): Promise<Row<T> | undefined> {
    return (await this.list(table, { where, limit: 1 }))[0];
  }

  /** The row with this id. Throws NotFound, also for another organization's. */
  async get<T extends PgTable & { id: PgColumn }>(table: T, id: string, what?: string): Promise<Row<T>> {
    const row = await this.find(table, sql`${table.id} = ${sql.param(id, table.id)}`);
    if (!row) throw new NotFound(what);
    return row;
  }

  async count(table: PgTable, where?: SQL): Promise<number> {
    const [row] = await this.select({ fields: { n: sql<number>`count(*)::int` }, from: table, where });
    return row?.n ?? 0;
  }

  /** Chosen columns of joined tables; every owned table in it is scoped. */
  async select<F extends Fields, L extends Joins | undefined = undefined>(
    query: Select<F, L>,
  ): Promise<Selected<F, L>[]> {
    const statement = sql`select ${sql.join(
      Object.values(query.fields).map(expression),
      sql`, `,
    )} from ${query.from}`;
    for (const { table, on } of query.join ?? [])
      statement.append(sql` inner join ${table} on ${this.beside(query.from, table, on)}`);
    for (const { table, on, first } of query.left ?? [])
      statement.append(
        first
          ? sql` left join lateral (select * from ${table} where ${this.both(table, on)} order by ${sql.join(
              first.orderBy,
              sql`, `,
            )} limit ${count(first.limit)}) ${table} on true`
          : sql` left join ${table} on ${this.beside(query.from, table, on)}`,
      );
    statement.append(sql` where ${this.both(query.from, query.where)}`);
    if (query.groupBy?.length) statement.append(sql` group by ${sql.join(query.groupBy, sql`, `)}`);
    if (query.having) statement.append(sql` having (${query.having})`);
    if (query.orderBy?.length) statement.append(sql` order by ${sql.join(query.orderBy, sql`, `)}`);
    if (query.limit !== undefined) statement.append(sql` limit ${count(query.limit)}`);
    const rows = await this.run(statement);
    return rows.map(reader<Selected<F, L>>(query.fields));
  }

  /** Locks the rows whose `key` is among the values, in the order of the key, in one statement, and answers them. */
  lock<T extends PgTable>(table: T, key: PgColumn, values: Iterable<string>): Promise<Row<T>[]> {
    return this.locked(table, anyOf(key, values), key);
  }

  private async locked<T extends PgTable>(table: T, where: SQL, key: PgColumn): Promise<Row<T>[]> {
    const columns = columnsOf(table);
    const list = sql.join(
      Object.values(columns).map((column) => sql`${column}`),
      sql`, `,
    );
    const rows = await this.run(
      sql`select ${list} from ${table} where ${this.both(table, where)} order by ${key} for no key update`,
    );
    return rows.map(reader<Row<T>>(columns));
  }

  protected async write<T extends PgTable>(table: T, values: Record<string, unknown>): Promise<Row<T>> {
    const [row] = await this.writeOne(table, values, sql``);
    return row!;
  }

  /** Inserts unless a row with the same key is there; answers whether it did. */
  protected async writeNew<T extends PgTable>(table: T, values: Record<string, unknown>): Promise<boolean> {
    return (await this.writeOne(table, values, sql` on conflict do nothing`)).length === 1;
  }

  private async writeOne<T extends PgTable>(
    table: T,
    values: Record<string, unknown>,
    suffix: SQL,
  ): Promise<Row<T>[]> {
    this.writable(table);
    const columns = columnsOf(table);
    const given = Object.entries({ ...this.stamps(columns), ...values, ...this.owner(table) }).filter(
      ([, v]) => v !== undefined,
    );
    const names = given.map(([key]) => nameOf(column(columns, key)));
    const params = given.map(([key, value]) => encode(column(columns, key), value));
    const rows = await this.run(
      sql`insert into ${table} (${sql.join(names, sql`, `)}) values (${sql.join(params, sql`, `)})${suffix} returning ${sql.join(
        Object.values(columns).map(nameOf),
        sql`, `,
      )}`,
    );
    return rows.map(reader<Row<T>>(columns));
  }

  protected async writeMany(table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> {
    const scope = this.writable(table);
    const first = rows[0];
    if (!first) return;
    const columns = columnsOf(table);
    const keys = Object.keys(first);
    const names = keys.map((key) => nameOf(column(columns, key)));
    const same = Object.entries({ ...this.stamps(columns), ...(scope && this.owner(table)) });
    const head = [...same.map(([key]) => nameOf(column(columns, key))), ...names];
    const tail = [
      ...same.map(
        ([key, value]) =>
          sql`${encode(column(columns, key), value)}::${sql.raw(column(columns, key).getSQLType())}`,
      ),
      ...names.map((name) => sql`u.${name}`),
    ];
    await this.run(
      sql`insert into ${table} (${sql.join(head, sql`, `)}) select ${sql.join(tail, sql`, `)} from ${this.unnest(columns, keys, rows, names)}`,
    );
  }

  /**
   * Sets other columns of many rows in one statement; `key` names the property that identifies a row.
   * Answers how many rows there were: the caller compares it with how many he meant.
   */
  async updateMany<T extends PgTable>(
    table: T,
    key: keyof T["$inferSelect"] & string,
    rows: readonly (Record<string, unknown> & { organizationId?: never })[],
  ): Promise<number> {
    const first = rows[0];
    if (!first) return 0;
    const columns = columnsOf(table);
    const keys = Object.keys(first);
    const names = keys.map((k) => nameOf(column(columns, k)));
    const sets = keys
      .filter((k) => k !== key)
      .map((k) => sql`${nameOf(column(columns, k))} = u.${nameOf(column(columns, k))}`);
    if (columns.updatedAt)
      sets.push(sql`${nameOf(columns.updatedAt)} = ${encode(columns.updatedAt, this.now)}`);
    const keyColumn = column(columns, key);
    const done = await this.run(
      sql`update ${table} set ${sql.join(sets, sql`, `)} from ${this.unnest(columns, keys, rows, names)} where ${this.guardWrite(
        table,
        sql`${keyColumn} = u.${nameOf(keyColumn)}`,
      )} returning 1`,
    );
    return done.length;
  }

  /** Sets columns of every row that fits, and answers those rows as they are now. */
  async update<T extends PgTable>(table: T, where: SQL, change: Change<T>): Promise<Row<T>[]> {
    const columns = columnsOf(table);
    const sets = Object.entries({ ...(columns.updatedAt && { updatedAt: this.now }), ...change })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => sql`${nameOf(column(columns, key))} = ${encode(column(columns, key), value)}`);
    const rows = await this.run(
      sql`update ${table} set ${sql.join(sets, sql`, `)} where ${this.guardWrite(table, where)} returning ${sql.join(
        Object.values(columns).map((column) => sql`${column}`),
        sql`, `,
      )}`,
    );
    return rows.map(reader<Row<T>>(columns));
  }

  /** Deletes every row that fits; answers how many. */
  async remove(table: PgTable, where: SQL): Promise<number> {
    return (await this.run(sql`delete from ${table} where ${this.guardWrite(table, where)} returning 1`))
      .length;
  }

  /**
   * Follows edges of one table from a starting value, to `depth` steps: each row leads from `from` to `to`.
   * Answers the values reached, with the fewest steps to each; cycles end where they close.
   */
  async walk(
    table: PgTable,
    { from, to, start, depth = 50 }: { from: PgColumn; to: PgColumn; start: string; depth?: number },
  ): Promise<{ value: string; steps: number }[]> {
    const rows = await this.run(sql`
      with recursive reached(value, steps) as (
        select ${sql.param(start, from)}::${sql.raw(from.getSQLType())}, 0
        union
        select ${to}, reached.steps + 1 from ${table} inner join reached on ${from} = reached.value
        where ${this.both(table, sql`reached.steps < ${depth} and ${to} is not null`)}
      ) select value::text, min(steps) from reached group by value order by 2, 1`);
    return rows.map(([value, steps]) => ({ value: String(value), steps: Number(steps) }));
  }

  /** Announces something to the triggers of this transaction (`app.*` settings only). */
  async announce(setting: `app.${string}`, value: string): Promise<void> {
    await this.run(sql`select set_config(${setting}, ${value}, true)`);
  }

  private stamps(columns: Record<string, PgColumn>): Record<string, Date> {
    return {
      ...(columns.createdAt && { createdAt: this.now }),
      ...(columns.updatedAt && { updatedAt: this.now }),
    };
  }

  private unnest(
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

  private both(table: PgTable, where: SQL | undefined): SQL {
    const scope = this.scope(table);
    if (!scope) return where ? sql`(${where})` : sql`true`;
    return where ? sql`${scope} and (${where})` : scope;
  }

  /**
   * As both, for a table joined to one that is scoped already: of the same organization, column by column. That way
   * PostgreSQL recognises the foreign key of both columns and knows that a child has one parent; two parameters of the
   * same value told it nothing, and it expected a thousandth of the rows.
   */
  private beside(from: PgTable, table: PgTable, on: SQL): SQL {
    const [first, other] = [from, table].map((t) => (t as Partial<OwnedTable>).organizationId);
    if (!first || !other || !this.scope(from)) return this.both(table, on);
    this.scope(table);
    return sql`${other} = ${first} and (${on})`;
  }

  private guardWrite(table: PgTable, where: SQL): SQL {
    const scope = this.writable(table);
    return scope ? sql`${scope} and (${where})` : sql`(${where})`;
  }
}

function column(columns: Record<string, PgColumn>, key: string): PgColumn {
  const found = columns[key];
  if (!found) throw new TypeError(`no such column: ${key}`);
  return found;
}

/** The only database handle a service ever holds. */
export class TenantDb extends Words {
  constructor(
    run: Run,
    now: Date,
    private readonly organizationId: OrganizationId,
  ) {
    super(run, now);
  }

  protected scope(table: PgTable): SQL | undefined {
    const owned = (table as Partial<OwnedTable>).organizationId;
    if (owned) return sql`${owned} = ${this.organizationId}`;
    if (isPlatform(table)) return undefined;
    throw new TypeError("this table belongs neither to tenants nor to the platform");
  }

  protected writable(table: PgTable): SQL {
    const owned = (table as Partial<OwnedTable>).organizationId;
    if (!owned) throw new TypeError("services write only what belongs to the organization");
    return sql`${owned} = ${this.organizationId}`;
  }

  protected owner() {
    return { organizationId: this.organizationId };
  }

  /** Adds a row of this organization and answers it. */
  insert<T extends OwnedTable>(table: T, values: NewRow<T>): Promise<Row<T>> {
    return this.write(table, values as Record<string, unknown>);
  }

  /** As insert, but leaves an existing row alone; answers whether a row was added. */
  insertNew<T extends OwnedTable>(table: T, values: NewRow<T>): Promise<boolean> {
    return this.writeNew(table, values as Record<string, unknown>);
  }

  /** Adds many rows in one statement of constant text; all rows name the same columns. */
  insertMany<T extends OwnedTable>(table: T, rows: readonly NewRow<T>[]): Promise<void> {
    return this.writeMany(table, rows as readonly Record<string, unknown>[]);
  }
}

/**
 * The same words without a tenant, as the role app_system, for what happens before a tenant is known
 * (sign-in, webhooks, jobs, seeds). What it may see is said by that role's own policies.
 */
export class SystemDb extends Words {
  protected scope(): undefined {
    return undefined;
  }

  protected writable(): undefined {
    return undefined;
  }

  protected owner(): undefined {
    return undefined;
  }

  insert<T extends PgTable>(table: T, values: NewSystemRow<T>): Promise<Row<T>> {
    return this.write(table, values as Record<string, unknown>);
  }

  insertNew<T extends PgTable>(table: T, values: NewSystemRow<T>): Promise<boolean> {
    return this.writeNew(table, values as Record<string, unknown>);
  }

  insertMany<T extends PgTable>(table: T, rows: readonly NewSystemRow<T>[]): Promise<void> {
    return this.writeMany(table, rows as readonly Record<string, unknown>[]);
  }
}
