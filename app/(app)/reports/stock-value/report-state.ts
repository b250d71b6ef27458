import { z } from "zod";
import { KINDS, type Kind } from "@/components/inventory/words";
import { isReportDay } from "@/components/reports/days";
import { address, queryOf } from "@/server/web/address";

/** What the address of the report says: the day at whose end stock is counted, and which kind of items. */
export const stockValueSearch = z.object({
  day: address.day.refine((day) => day === undefined || isReportDay(day)),
  kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]).optional(),
  after: address.opaque,
});

export type StockValueSearch = z.output<typeof stockValueSearch>;

/** A day that has not come yet is today. */
export const whichStock = ({ day, kind }: StockValueSearch, today: string) => ({
  asOf: day && day < today ? day : today,
  kind,
});

export const reportPart = ({ day, kind, after }: StockValueSearch): string => queryOf({ day, kind, after });
