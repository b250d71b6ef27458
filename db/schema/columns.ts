import { customType, foreignKey, text, uuid, type PgColumn } from "drizzle-orm/pg-core";
import { Money } from "@/server/kernel/money";
import { Quantity } from "@/server/kernel/quantity";
import { instant, organizationIdColumn } from "@/server/kernel/tables";

export { bigintText, counted, instant, organizationIdColumn, platform } from "@/server/kernel/tables";

/** The vocabulary every slice is written in. */

/** An exact amount: DOMAIN exact_quantity = numeric(30,12) without NaN, see the first migration. */
export const quantity = customType<{ data: Quantity; driverData: string }>({
  dataType: () => "exact_quantity",
  fromDriver: (value) => Quantity.of(value),
  toDriver: (value) => value.toString(),
});

/** An exact sum of money: DOMAIN exact_money = numeric(20,6). */
export const money = customType<{ data: Money; driverData: string }>({
  dataType: () => "exact_money",
  fromDriver: (value) => Money.of(value),
  toDriver: (value) => value.toString(),
});

/** A calendar day as "2026-11-21": never an instant. */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => "date" });

/** What every tenant's row starts with. Its primary key is (organization_id, id). */
export const owned = () => ({
  organizationId: organizationIdColumn().notNull(),
  id: uuid().notNull(),
});

export const created = () => ({ createdAt: instant().notNull() });
export const stamps = () => ({ createdAt: instant().notNull(), updatedAt: instant().notNull() });

/** Who acted, as the ledger keeps it: a kind and an id that no foreign key can take away. */
export const actor = () => ({
  actorKind: text().notNull(),
  actorId: text().notNull(),
  actorName: text().notNull(),
});

type Owned = { organizationId: PgColumn; id: PgColumn };

/** A foreign key of both columns: a child can never point into another tenant. */
export const within = (name: string, organizationId: PgColumn, column: PgColumn, parent: Owned) =>
  foreignKey({ name, columns: [organizationId, column], foreignColumns: [parent.organizationId, parent.id] });
