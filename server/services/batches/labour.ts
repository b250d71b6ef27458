import { eq } from "drizzle-orm";
import { organization } from "@/db/schema";
import type { Tx } from "@/server/kernel/context";
import { ratio, timesRatio } from "@/server/kernel/exact";
import { Money } from "@/server/kernel/money";
import type { Quantity } from "@/server/kernel/quantity";

/** What an hour of labour costs in this organization; null where it does not count labour. */
export async function labourRate(ctx: Tx): Promise<Money | null> {
  const row = await ctx.db.find(organization, eq(organization.organizationId, ctx.organizationId));
  const rate = row?.settings.labourRate;
  return rate ? Money.parse(rate) : null;
}

/** Minutes at a rate per hour, rounded once; nothing where either is missing. */
export async function labourCost(
  ctx: Tx,
  minutes: Quantity | undefined,
  rate: Money | undefined,
): Promise<Money> {
  if (!minutes) return Money.zero;
  const perHour = rate ?? (await labourRate(ctx)) ?? Money.zero;
  return perHour.times(timesRatio(minutes.toRatio(), ratio(1n, 60n)));
}
