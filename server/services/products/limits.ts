import { eq } from "drizzle-orm";
import { organization, product } from "@/db/schema";
import type { CommandTx } from "@/server/kernel/context";
import { PlanLimit } from "@/server/kernel/errors";

/** Refuses one more active product where the tier has no room; the organization's row is locked until the end. */
export async function requireRoomForProduct(ctx: CommandTx): Promise<void> {
  const limit = ctx.tier.maxActiveProducts;
  if (limit === null) return;
  await ctx.db.lock(organization, organization.organizationId, [ctx.organizationId]);
  const used = await ctx.db.count(product, eq(product.isActive, true));
  if (used < limit) return;
  throw new PlanLimit(
    "PRODUCT_LIMIT",
    `The ${ctx.tier.name} plan has room for ${limit} products. Archive one, or choose a larger plan.`,
    { limit, used, what: "products" },
  );
}
