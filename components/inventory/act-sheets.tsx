"use client";

import type { Formats } from "../ui/format";
import { ActSheet } from "./act-sheet";
import type {
  PreviewRecount,
  PreviewRestock,
  PreviewUse,
  PreviewWriteOff,
  Recount,
  Restock,
  Shelf,
  TakeAct,
  Undo,
} from "./act-types";
import type { ItemDetail } from "./facts-of";
import { RecountFields } from "./recount-fields";
import { RestockFields } from "./restock-fields";
import { TakeFields } from "./take-fields";
import { USE_WORDS, WRITE_OFF_WORDS } from "./words";

/** What every sheet that changes the stock of one item gets from its page. */
export type ItemSheetProps = {
  item: ItemDetail;
  commandId: string;
  closeHref: string;
  today: string;
  formats: Formats;
  undo: Undo;
};
type WithShelf = ItemSheetProps & { shelf: Shelf; lotId?: string };

const takeBack = (undo: Undo) => (posted: { adjustmentId: string }) => ({
  action: undo,
  fields: { adjustmentId: posted.adjustmentId },
});

export function RestockSheet({
  item,
  today,
  formats,
  undo,
  preview,
  ...form
}: ItemSheetProps & { action: Restock; preview: PreviewRestock }) {
  return (
    <ActSheet
      title={`Restock ${item.name}`}
      submit="Put it on the shelf"
      hidden={{ itemId: item.id }}
      undo={takeBack(undo)}
      {...form}
    >
      <RestockFields {...{ item, today, formats, preview }} />
    </ActSheet>
  );
}

export function UseSheet({
  item,
  shelf,
  lotId,
  today,
  formats,
  undo,
  preview,
  ...form
}: WithShelf & { action: TakeAct; preview: PreviewUse }) {
  return (
    <ActSheet
      title={`Use ${item.name}`}
      submit="Record it"
      hidden={{ itemId: item.id }}
      undo={takeBack(undo)}
      {...form}
    >
      <TakeFields
        {...{ item, shelf, lotId, today, formats }}
        legend="What for?"
        kinds={USE_WORDS}
        preview={{ use: preview }}
      />
    </ActSheet>
  );
}

export function WriteOffSheet({
  item,
  shelf,
  lotId,
  today,
  formats,
  undo,
  preview,
  ...form
}: WithShelf & { action: TakeAct; preview: PreviewWriteOff }) {
  return (
    <ActSheet
      title={`Write off ${item.name}`}
      submit="Write it off"
      hidden={{ itemId: item.id }}
      undo={takeBack(undo)}
      {...form}
    >
      <TakeFields
        {...{ item, shelf, lotId, today, formats }}
        legend="What happened?"
        kinds={WRITE_OFF_WORDS}
        preview={{ writeOff: preview }}
      />
    </ActSheet>
  );
}

export function RecountSheet({
  item,
  shelf,
  lotId,
  formats,
  today: _today,
  undo,
  preview,
  ...form
}: WithShelf & { action: Recount; preview: PreviewRecount }) {
  return (
    <ActSheet
      title={`Recount ${item.name}`}
      description="Say what is really there; the difference is recorded."
      submit="Record the count"
      hidden={{ itemId: item.id }}
      undo={({ posted }) => posted && takeBack(undo)(posted)}
      {...form}
    >
      <RecountFields {...{ item, shelf, lotId, formats, preview }} />
    </ActSheet>
  );
}
