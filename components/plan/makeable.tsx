import { cutDown } from "../recipes/words";
import { formatDecimal } from "../ui/format";
import type { LivePlan } from "./types";

/** "You can make 3.4 ×; jars are the limit." Cut down, never up. */
export function Makeable({ makeable, locale }: Pick<LivePlan, "makeable"> & { locale: string }) {
  const { times, limitedBy } = makeable;
  if (times === null) return "Nothing on the shelf limits this recipe.";
  const shown = cutDown(times, 2);
  const limit = limitedBy ? `; ${limitedBy.itemName} is the limit.` : ".";
  if (shown === "0") return `There is not enough to make any of it now${limit}`;
  return (
    <>
      You can make <span className="text-ink font-medium">{formatDecimal(shown, { locale })} ×</span>
      {limit}
    </>
  );
}
