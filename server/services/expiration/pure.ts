import { addDays, daysBetween } from "@/server/kernel/clock";

/** Expiry is a calendar day in the organization's time zone, never an instant. Days are "2026-11-21". */

/** A lot is usable through the end of its expiry day: the one predicate, for screens, checks and takings alike. */
export const isExpired = (expirationDate: string | null, today: string): boolean =>
  expirationDate !== null && expirationDate < today;

export type ExpiryState = "none" | "fresh" | "soon" | "expired";

/** Days before expiry in which a lot counts as expiring soon, unless the organization says otherwise. */
export const DEFAULT_SOON_DAYS = 30;

/** `soonDays` 30: a lot expiring within the next thirty days, today included, is "soon". */
export function expiryState(expirationDate: string | null, today: string, soonDays: number): ExpiryState {
  if (expirationDate === null) return "none";
  if (isExpired(expirationDate, today)) return "expired";
  return daysBetween(today, expirationDate) <= soonDays ? "soon" : "fresh";
}

/** The last good day of something received on a day that keeps so many days; null where it keeps for ever. */
export const defaultExpiry = (receivedDay: string, shelfLifeDays: number | null): string | null =>
  shelfLifeDays === null ? null : addDays(receivedDay, shelfLifeDays);

/**
 * The last good day of what a batch made: finish day + shelf life, and with `capByIngredients` not later than
 * the earliest of its critical ingredients' lots. Ingredients without an expiry do not count; null: keeps for ever.
 */
export function batchExpiry(
  finishDay: string,
  shelfLifeDays: number | null,
  ingredientExpiries: readonly (string | null)[] = [],
  capByIngredients = false,
): string | null {
  const own = defaultExpiry(finishDay, shelfLifeDays);
  const days = capByIngredients ? [own, ...ingredientExpiries] : [own];
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}
