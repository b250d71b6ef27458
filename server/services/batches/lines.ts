import { and, eq, max } from "drizzle-orm";
import { batchIngredient } from "@/db/schema";
import type { CommandTx, Tx } from "@/server/kernel/context";
import { NotFound } from "@/server/kernel/errors";
import { Quantity } from "@/server/kernel/quantity";
import type { Row } from "@/server/kernel/tenant-db";
import { planOf, type BatchRow } from "./state";

export type LineRow = Row<typeof batchIngredient>;

/** What a line holds of its item in the base unit: nothing until taken, the plan's amount until weighed. */
export const usedOf = (line: Pick<LineRow, "adjustmentId" | "actualBase" | "plannedBase">): Quantity =>
  line.adjustmentId ? (line.actualBase ?? line.plannedBase) : Quantity.zero;

/** Is this line one of the plan's containers, which are counted when the batch is finished? */
export const isContainerLine = (row: BatchRow, line: Pick<LineRow, "lineNo" | "origin">): boolean =>
  line.origin === "planned" && line.lineNo > planOf(row).lines.length;

/** A container used at finish that nobody had planned: an extra without a planned amount, unlike those of the bench. */
export const isUnplannedContainer = (line: Pick<LineRow, "origin" | "plannedBase">): boolean =>
  line.origin === "extra" && line.plannedBase.isZero;

export const linesOf = (ctx: Tx, batchId: string): Promise<LineRow[]> =>
  ctx.db.list(batchIngredient, {
    where: eq(batchIngredient.batchId, batchId),
    orderBy: [batchIngredient.lineNo],
  });

export async function lineOf(ctx: Tx, batchId: string, ingredientId: string): Promise<LineRow> {
  const line = await ctx.db.find(
    batchIngredient,
    and(eq(batchIngredient.id, ingredientId), eq(batchIngredient.batchId, batchId))!,
  );
  if (!line) throw new NotFound("That line");
  return line;
}

/** The number of the next line; the batch's row is locked by whoever asks. */
export async function nextLineNo(ctx: CommandTx, batchId: string): Promise<number> {
  const [row] = await ctx.db.select({
    fields: { last: max(batchIngredient.lineNo) },
    from: batchIngredient,
    where: eq(batchIngredient.batchId, batchId),
  });
  return (row?.last ?? 0) + 1;
}
