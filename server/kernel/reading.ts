import { sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Run } from "./database";
import { NotFound } from "./errors";
import type { Fields, Joins, Listing, OwnedTable, Row, Select, Selected } from "./rows";
import { anyOf, columnsOf, count, expression, reader } from "./statement";

/** The words that read; `scope` is what makes a tenant's or the system's of them. */
export abstract class Reading {
  constructor(protected readonly run: Run) {}

  /** The condition that keeps a table's rows to the caller's own; undefined where all rows are readable. */
  protected abstract scope(table: PgTable): SQL | undefined;

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

  protected both(table: PgTable, where: SQL | undefined): SQL {
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
}
