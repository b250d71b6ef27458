import { organization } from "@/db/schema";
import { dayIn } from "@/server/kernel/clock";
import type { Tx } from "@/server/kernel/context";
import { DEFAULT_SOON_DAYS } from "./pure";

/** The calendar day it is now in the organization's time zone. */
export const today = (ctx: Pick<Tx, "timezone" | "now">): string => dayIn(ctx.timezone, ctx.now);

/** Days before expiry in which a lot of this organization counts as expiring soon. */
export async function soonDays(ctx: Tx): Promise<number> {
  const [row] = await ctx.db.select({ fields: { settings: organization.settings }, from: organization });
  return row?.settings.expiringSoonDays ?? DEFAULT_SOON_DAYS;
}
