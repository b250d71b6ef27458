import { inArray, sql, type SQL } from "drizzle-orm";
import { inventoryItem } from "@/db/schema";

/** Items with one of these names, whatever their capitals. */
export const called = (names: readonly string[]): SQL =>
  inArray(sql`lower(${inventoryItem.name})`, [...new Set(names.map((name) => name.toLowerCase()))]);
