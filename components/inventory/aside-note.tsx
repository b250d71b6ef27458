import type { SetAside } from "@/server/services/fifo/pure";
import { formatQuantity, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";

/** What stands aside, in a unit as it is shown. */
export type Aside = { quantity: string; as: SetAside["as"] };

/** Beside a shortage: there is more, in lots that nobody takes without choosing them, and the way to them. */
export function AsideNote({
  itemId,
  aside,
  unit,
  formats,
}: {
  itemId: string;
  aside: Aside;
  /** The unit's symbol. */
  unit: string;
  formats: Formats;
}) {
  return (
    <span className="text-ink-soft text-xs">
      {formatQuantity(aside.quantity, unit, { ...formats, maxPlaces: 3 })} more stand in lots that are{" "}
      {aside.as}. <TextLink href={`/inventory/${itemId}`}>See these lots</TextLink>
    </span>
  );
}
