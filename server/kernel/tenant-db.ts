import { sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Run } from "./database";
import type { OrganizationId } from "./ids";
import { isPlatform } from "./tables";
import type { NewRow, NewSystemRow, OwnedTable, Row } from "./rows";
import { Words } from "./words";

/**
 * Drizzle narrowed to a few words, each of them scoped. The first of the two walls between tenants
 * (row level security is the second): every word adds `organization_id = $org` for every table it touches,
 * parenthesises the condition it was given, and hands out rows, never a builder.
 *
 * Statement texts are constant (`= any($1)`, `unnest`), so that the server plans each once.
 */

export { anyOf, arrayLiteral } from "./statement";
export type { Change, NewRow, OwnedTable, Row, Select, Selected } from "./rows";

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

  /** Waits until nobody else does the work of this name, and keeps others from it to the end of the transaction. */
  async alone(work: string): Promise<void> {
    await this.run(sql`select pg_advisory_xact_lock(hashtextextended(${work}, 0))`);
  }
}
