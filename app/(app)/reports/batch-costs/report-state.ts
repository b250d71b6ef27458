import { z } from "zod";
import { isReportDay } from "@/components/reports/days";
import { address, queryOf } from "@/server/web/address";

const day = address.day.refine((text) => text === undefined || isReportDay(text));

/** What the address of the report says: the days on which batches ended, both included. */
export const batchCostsSearch = z.object({ from: day, to: day, after: address.opaque });

export type BatchCostsSearch = z.output<typeof batchCostsSearch>;

export const reportPart = ({ from, to, after }: BatchCostsSearch): string => queryOf({ from, to, after });
