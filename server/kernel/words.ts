import { sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Run } from "./database";
import type { OrganizationId } from "./ids";
import { Reading } from "./reading";
import type { Change, Row } from "./rows";
import { column, columnsOf, encode, nameOf, reader, unnest } from "./statement";

/** The words that read and write; `writable` says what may be written, `owner` whose new rows are. */
export abstract class Words extends Reading {
  constructor(
    run: Run,
    /** ctx.now: what `created_at` and `updated_at` say, so that they agree with everything else in the transaction. */
    protected readonly now: Date,
  ) {
    super(run);
  }

  /** As scope, for writing. */
  protected abstract writable(table: PgTable): SQL | undefined;
  protected abstract owner(table: PgTable): { organizationId: OrganizationId } | undefined;

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
      sql`insert into ${table} (${sql.join(head, sql`, `)}) select ${sql.join(tail, sql`, `)} from ${unnest(columns, keys, rows, names)}`,
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
      sql`update ${table} set ${sql.join(sets, sql`, `)} from ${unnest(columns, keys, rows, names)} where ${this.guardWrite(
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

  private guardWrite(table: PgTable, where: SQL): SQL {
    const scope = this.writable(table);
    return scope ? sql`${scope} and (${where})` : sql`(${where})`;
  }
}
