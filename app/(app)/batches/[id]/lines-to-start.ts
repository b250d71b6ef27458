import type { LineToStart } from "@/components/batches/start-sheet";
import type { BatchDetail } from "@/components/batches/types";
import { formatQuantity } from "@/components/ui/format";
import { checkItems } from "@/server/services/stock-check";
import { formatsOf } from "@/server/web/formats";
import type { Ctx } from "@/server/web/may";

const STATES = { ok: "enough", low: "low", short: "short", unknown: "unknown" } as const;

/** The lines of a batch on the calendar beside what is on the shelf today. */
export async function linesToStart(ctx: Ctx, batch: BatchDetail): Promise<LineToStart[]> {
  const { lines } = await checkItems(ctx, {
    lines: batch.lines.map(({ id, itemId, planned: { quantity, unit } }) => ({
      key: id,
      itemId,
      quantity,
      unit,
    })),
  });
  const found = new Map(lines.map((line) => [line.key, line]));
  return batch.lines.map((line) => {
    const check = found.get(line.id);
    const short = check?.status === "short";
    return {
      key: line.id,
      itemName: line.itemName,
      quantity: line.planned.quantity,
      unit: line.planned.unit,
      state: STATES[check?.status ?? "unknown"],
      note: short
        ? `${formatQuantity(check.missing, check.unit, { ...formatsOf(ctx), maxPlaces: 3 })} missing`
        : null,
    };
  });
}
