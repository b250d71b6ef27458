import type { LineToStart } from "@/components/batches/start-sheet";
import type { BatchDetail } from "@/components/batches/types";
import { formatQuantity } from "@/components/ui/format";
import { itemOptions } from "@/server/services/inventory";
import { checkItems } from "@/server/services/stock-check";
import { formatsOf } from "@/server/web/formats";
import type { Ctx } from "@/server/web/may";

const STATES = { ok: "enough", low: "low", short: "short", unknown: "unknown" } as const;

/** As many items as are asked for at once. */
const MOST = 200;

/** The lines of a batch on the calendar beside what is on the shelf today, and what its frozen plan cannot say. */
export async function linesToStart(ctx: Ctx, batch: BatchDetail): Promise<LineToStart[]> {
  const ids = [...new Set(batch.lines.map(({ itemId }) => itemId))];
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) =>
    ids.slice(i * MOST, (i + 1) * MOST),
  );
  const [{ lines }, ...items] = await Promise.all([
    checkItems(ctx, {
      lines: batch.lines.map(({ id, itemId, planned: { quantity, unit } }) => ({
        key: id,
        itemId,
        quantity,
        unit,
      })),
    }),
    ...parts.map((part) => itemOptions(ctx, { ids: part })),
  ]);
  const found = new Map(lines.map((line) => [line.key, line]));
  const archived = new Set(items.flat().flatMap((item) => (item.isActive ? [] : [item.id])));
  const planned = new Map(batch.plan.lines.map((line) => [line.key, line]));
  return batch.lines.map((line) => {
    const check = found.get(line.id);
    const short = check?.status === "short";
    const withoutAmount = planned.get(line.id)?.baseQuantity === null;
    const state = archived.has(line.itemId)
      ? "archived"
      : withoutAmount
        ? "unknown"
        : STATES[check?.status ?? "unknown"];
    return {
      key: line.id,
      itemId: line.itemId,
      itemName: line.itemName,
      quantity: line.planned.quantity,
      unit: line.planned.unit,
      state,
      note:
        short && state === "short"
          ? `${formatQuantity(check.missing, check.unit, { ...formatsOf(ctx), maxPlaces: 3 })} missing`
          : null,
      aside: short && check.setAside ? { ...check.setAside, unit: check.unit } : null,
      withoutAmount,
    };
  });
}
