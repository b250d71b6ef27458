import { createHmac, timingSafeEqual } from "node:crypto";
import type { Ctx, Tx } from "@/server/kernel/context";
import { env } from "@/server/kernel/env";
import { Conflict } from "@/server/kernel/errors";
import { planSnapshotSchema, type PlanDraft, type PlanSnapshot } from "./snapshot";

type Tenant = Pick<Ctx | Tx, "organizationId">;

/** Freezes a plan: adds the keyed hash over the organization and every word of it. */
export const seal = (ctx: Tenant, draft: PlanDraft): PlanSnapshot => ({ ...draft, hash: hashOf(ctx, draft) });

/**
 * The plan as it was sealed for this organization, independent of the order of keys (jsonb keeps none).
 * Throws Conflict PLAN_CHANGED on anything else: another shape, another word, another organization.
 */
export function unseal(ctx: Tenant, given: unknown): PlanSnapshot {
  const parsed = planSnapshotSchema.safeParse(given);
  if (!parsed.success) throw planChanged();
  const { hash, ...draft } = parsed.data;
  const told = Buffer.from(hash, "base64url");
  const right = Buffer.from(hashOf(ctx, draft), "base64url");
  if (told.length !== right.length || !timingSafeEqual(told, right)) throw planChanged();
  return parsed.data;
}

export const planChanged = (message = "This plan is not the one that was shown. Please plan again.") =>
  new Conflict("PLAN_CHANGED", message);

const hashOf = (ctx: Tenant, draft: PlanDraft): string =>
  createHmac("sha256", env().PLAN_SECRET)
    .update(`plan\n${ctx.organizationId}\n${canonical(draft)}`)
    .digest("base64url");

/** JSON with the keys of every record in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
