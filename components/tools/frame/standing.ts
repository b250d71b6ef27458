import { compareRatio, ratioOf } from "@/server/kernel/exact";

/** Whether a figure lies within its usual range, both ends included. All three canonical decimals. */
export function standingIn(
  value: string,
  { from, to }: { from: string; to: string },
): "below" | "usual" | "above" {
  if (compareRatio(ratioOf(value), ratioOf(from)) < 0) return "below";
  return compareRatio(ratioOf(value), ratioOf(to)) > 0 ? "above" : "usual";
}
