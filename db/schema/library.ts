import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, platform, quantity, stamps } from "./columns";

export const LIBRARY_KINDS = ["ingredient", "container", "packaging", "consumable"] as const;
export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** What only some entries have. Decimals are canonical texts. */
export type LibraryFacts = {
  /** Hydrophilic-lipophilic balance: of an emulsifier its own, of an oil the one it asks for. */
  hlb?: string;
  /** Usual share of the whole formula, percent. */
  usage?: { min: string; max: string };
  material?: string;
  style?: string;
  colour?: string;
  type?: string;
};

/** The curated library of the platform: every tenant reads it, the system alone writes it. */
export const globalItem = platform(
  pgTable(
    "global_item",
    {
      id: uuid().primaryKey(),
      /** The address of its public page; it never changes once published. */
      slug: text().notNull(),
      name: text().notNull(),
      kind: text().notNull().$type<LibraryKind>(),
      family: text().notNull(),
      inci: text(),
      cas: text(),
      /** g/ml. */
      density: quantity(),
      /** A platform unit; its dimension is that of the items linked to it. */
      defaultUnit: text().notNull(),
      shelfLifeDays: integer(),
      /** Containers: what one holds, as the trade states it. */
      capacity: quantity(),
      capacityUnit: text(),
      aliases: text().array().notNull(),
      /** The oil of the soap calculator that holds its SAP value, iodine, INS and fatty acids. */
      oilKey: text(),
      facts: jsonb().notNull().$type<LibraryFacts>(),
      note: text().notNull().default(""),
      /** Where the figures come from: addresses, or books and standards by name. */
      sources: text().array().notNull(),
      isActive: boolean().notNull().default(true),
      /** The entry that this one turned out to be: links and addresses lead there. Only of archived entries. */
      mergedInto: uuid(),
      /** Set once a curator wrote the entry: from then on the data files leave it alone. */
      curatedAt: instant(),
      curatedBy: text(),
      ...stamps(),
    },
    (t) => [
      unique("global_item_slug_key").on(t.slug),
      foreignKey({ name: "global_item_merged_into_fkey", columns: [t.mergedInto], foreignColumns: [t.id] }),
      index("global_item_merged_into_idx").on(t.mergedInto),
      check("global_item_merged_is_archived", sql`${t.mergedInto} is null or not ${t.isActive}`),
      check("global_item_curated_whole", sql`(${t.curatedAt} is null) = (${t.curatedBy} is null)`),
      check(
        "global_item_kind_known",
        sql`${t.kind} in ('ingredient', 'container', 'packaging', 'consumable')`,
      ),
      check("global_item_density_positive", sql`${t.density} > 0`),
      check("global_item_capacity_positive", sql`${t.capacity} > 0`),
      check("global_item_shelf_life_positive", sql`${t.shelfLifeDays} > 0`),
      check("global_item_capacity_whole", sql`(${t.capacity} is null) = (${t.capacityUnit} is null)`),
    ],
  ),
);
