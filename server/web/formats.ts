import { dayIn } from "@/server/kernel/clock";
import type { Ctx } from "@/server/kernel/context";

/** What this person's screens are written in, as plain data for components (components/ui/format.ts). */
export const formatsOf = (ctx: Ctx) => ({
  locale: ctx.locale,
  currency: ctx.currency,
  timeZone: ctx.timezone,
});

/** Today on the organization's calendar: "2026-11-21". */
export const todayOf = (ctx: Ctx): string => dayIn(ctx.timezone, ctx.clock());
