import type { ReactNode } from "react";
import { CancelSheet, FailSheet, ReopenSheet } from "@/components/batches/end-sheets";
import { ExtraSheet } from "@/components/batches/extra-sheet";
import { FinishSheet } from "@/components/batches/finish/finish-sheet";
import { StartSheet } from "@/components/batches/start-sheet";
import type { BatchDetail, BatchMay } from "@/components/batches/types";
import { WeighSheet } from "@/components/batches/weigh-sheet";
import { planAgainHref } from "@/components/plan/address";
import { formatMoney } from "@/components/ui/format";
import { finishDraft } from "@/server/services/batches";
import { itemOptions } from "@/server/services/inventory";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import { findItems, previewUse } from "../../inventory/actions";
import { addSku, createProduct } from "../../products/actions";
import * as act from "../actions";
import { linesToStart } from "./lines-to-start";
import type { BatchSearch } from "./state";

type Props = { ctx: Ctx; batch: BatchDetail; may: BatchMay; asked: BatchSearch; closeHref: string };

/** The sheet that the address asks for, over the page of its batch; nothing where it asks for none, or may not. */
export async function BatchSheet({ ctx, batch, may, asked, closeHref }: Props): Promise<ReactNode> {
  const formats = formatsOf(ctx);
  const form = { batchId: batch.id, commandId: newCommandId(), closeHref };
  const end = { ...form, label: batch.label };
  switch (asked.do) {
    case "start":
      if (!may.start) return null;
      return (
        <StartSheet
          {...form}
          lines={await linesToStart(ctx, batch)}
          again={hasPermission(ctx, "recipe.plan") ? planAgainHref(batch) : null}
          formats={formats}
          action={act.startPlanned}
        />
      );
    case "finish":
      return may.finish ? <Finish {...{ ctx, batch, closeHref }} /> : null;
    case "weigh":
      return may.edit && asked.line ? <Weigh {...{ ctx, batch, closeHref }} lineId={asked.line} /> : null;
    case "extra":
      if (!may.edit) return null;
      return (
        <ExtraSheet
          {...form}
          formats={formats}
          action={act.addExtra}
          undo={act.undoExtra}
          find={findItems}
          preview={hasPermission(ctx, "inventory.adjust") ? previewUse : null}
        />
      );
    case "cancel":
      return may.cancel ? (
        <CancelSheet {...end} started={batch.startedAt !== null} action={act.cancelBatch} />
      ) : null;
    case "fail":
      if (!may.fail) return null;
      return (
        <FailSheet
          {...end}
          loss={batch.costs && formatMoney(batch.costs.materials, formats)}
          action={act.failBatch}
        />
      );
    case "reopen":
      if (batch.status !== "completed" || !hasPermission(ctx, "batch.finish")) return null;
      return <ReopenSheet {...end} action={act.reopenBatch} />;
    default:
      return null;
  }
}

type Inner = Pick<Props, "ctx" | "batch" | "closeHref">;

async function Weigh({ ctx, batch, closeHref, lineId }: Inner & { lineId: string }) {
  const line = [...batch.lines, ...batch.extras].find(({ id }) => id === lineId);
  if (!line) return null;
  const [item] = await itemOptions(ctx, { ids: [line.itemId] });
  if (!item) return null;
  return (
    <WeighSheet
      // Another line is another form, with a command id of its own.
      key={line.id}
      batchId={batch.id}
      commandId={newCommandId()}
      formats={formatsOf(ctx)}
      action={act.recordActual}
      {...{ line, item, closeHref }}
    />
  );
}

async function Finish({ ctx, batch, closeHref }: Inner) {
  const draft = await finishDraft(ctx, { batchId: batch.id });
  return (
    <FinishSheet
      draft={draft}
      commandId={newCommandId()}
      formats={formatsOf(ctx)}
      action={act.finishBatch}
      undo={act.reopenBatch}
      preview={act.previewFinish}
      findItems={findItems}
      createProduct={hasPermission(ctx, "product.create") ? createProduct : null}
      addSku={hasPermission(ctx, "product.edit") ? addSku : null}
      recipeId={batch.recipeId}
      closeHref={closeHref}
    />
  );
}
