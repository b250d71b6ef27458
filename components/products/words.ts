import { Quantity } from "@/server/kernel/quantity";
import { formatDecimal, type Formats } from "../ui/format";

/** "62.5%"; null where there is none to tell. */
export const marginText = (margin: string | null, formats: Pick<Formats, "locale">): string | null =>
  margin === null ? null : `${formatDecimal(margin, formats)}%`;

/** How many pieces of a sale are still with the customer. */
export const stillSold = (sale: { quantity: string; returned: string }): string =>
  String(Quantity.of(sale.quantity).minus(Quantity.of(sale.returned)));
