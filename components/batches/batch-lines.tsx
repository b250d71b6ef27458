import { typedText } from "@/server/kernel/typed";
import { DataTable } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { CheckOff, PutBack } from "./check-off";
import { lineColumns, lineRow } from "./line-rows";
import type { BatchDetail, BatchLineView, RecordActual, UndoExtra } from "./types";

type LineActs = {
  weigh: RecordActual;
  undoExtra: UndoExtra;
  /** The address of a sheet over the page. */
  sheet: (name: string, line?: string) => string;
};

/** Every line of a batch, planned against actual: ingredients, what was added, and the containers counted at the end. */
export function BatchLines({
  batch,
  formats,
  acts,
}: {
  batch: BatchDetail;
  formats: Formats;
  /** Null: this person may only look, or the batch does not run. */
  acts: LineActs | null;
}) {
  const columns = lineColumns({ costs: batch.costs !== null, started: batch.startedAt !== null });
  const running = batch.status === "in_progress";
  const checkOff = (line: BatchLineView) =>
    acts && (
      <CheckOff
        batchId={batch.id}
        line={{ id: line.id, itemName: line.itemName, asPlanned: asPlanned(line, formats.locale) }}
        action={acts.weigh}
        href={acts.sheet("weigh", line.id)}
      />
    );
  const parts = [
    { name: "batch-lines", title: "Ingredients", rows: batch.lines, act: checkOff },
    {
      name: "batch-extras",
      title: "Extras",
      rows: batch.extras,
      act: (line: BatchLineView) =>
        acts &&
        line.used !== "0" && (
          <>
            <CheckOff
              batchId={batch.id}
              line={{ id: line.id, itemName: line.itemName, asPlanned: null }}
              action={acts.weigh}
              href={acts.sheet("weigh", line.id)}
            />
            <PutBack batchId={batch.id} line={line} action={acts.undoExtra} />
          </>
        ),
    },
    {
      name: "batch-containers",
      title: "Containers, counted at the end",
      rows: batch.containers,
      act: () => null,
    },
  ];
  return parts
    .filter((part) => part.rows.length > 0)
    .map((part) => (
      <div key={part.name} className="grid min-w-0 gap-2">
        {parts.filter(({ rows }) => rows.length > 0).length > 1 && (
          <h3 className="text-ink-soft text-base">{part.title}</h3>
        )}
        <DataTable
          name={part.name}
          caption={part.title}
          columns={columns}
          rows={part.rows.map((line) => lineRow(line, { formats, running }, part.act(line) || undefined))}
        />
      </div>
    ));
}

/** One press checks a planned line off, as long as nothing was weighed and nothing left out. */
const asPlanned = (line: BatchLineView, locale: string) =>
  line.origin === "planned" && !line.actual
    ? { quantity: typedText(line.planned.quantity, locale), unit: line.planned.unit }
    : null;
