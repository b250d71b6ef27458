import { Money } from "@/server/kernel/money";
import type { BatchRecord } from "@/server/services/batches/steps";
import { instructionBlocks } from "../instructions";
import type { Block } from "../sheet";
import type { Words } from "../words";
import { extrasTable, linesTable } from "./record-lines";

/** The record of a batch: planned and used with their lots, what it made, who did what and when, and room to sign. */
export const recordBlocks = (record: BatchRecord, words: Words): Block[] =>
  [
    glance(record, words),
    linesTable("Planned and used", record.lines, words),
    linesTable("Containers", record.containers, words),
    extrasTable(record, words),
    outputsTable(record, words),
    costFacts(record, words),
    timersTable(record, words),
    ...instructionBlocks(record.plan.instructions, "How it was to be made"),
    notesTable(record, words),
    actsTable(record, words),
    signatures,
  ].filter((block) => block !== null);

const STATUS = {
  planned: "On the calendar",
  in_progress: "In progress",
  completed: "Finished",
  cancelled: "Cancelled",
  failed: "Failed",
} as const;

function glance({ row, plan }: BatchRecord, words: Words): Block {
  const { portioning } = plan;
  const fact = (term: string, detail: string | null) => (detail === null ? [] : [{ term, detail }]);
  return {
    kind: "facts",
    facts: [
      ...fact("Recipe", `${plan.recipe.name}, version ${plan.recipeVersion.versionNo}`),
      ...fact("State", STATUS[row.status]),
      ...fact("Planned", `${words.moment(plan.plannedAt)}, ${plan.plannedBy}`),
      ...fact("Scale", plan.scale.factor === "1" ? null : `${words.number(plan.scale.factor)} times`),
      ...fact("Scheduled for", row.scheduledFor && words.day(row.scheduledFor)),
      ...fact("Started", row.startedAt && words.moment(row.startedAt.toISOString())),
      ...fact("Finished", row.finishedAt && words.moment(row.finishedAt.toISOString())),
      ...fact("Projected yield", words.amount(plan.yield.quantity, plan.yield.unit)),
      ...fact("Actual yield", row.actualYield && words.amount(String(row.actualYield), row.actualYieldUnit!)),
      ...(portioning.kind === "portions"
        ? fact("Portions planned", `${words.number(portioning.count)} × ${portioning.name}`)
        : []),
      ...fact("Ended because", row.endReason),
      ...fact("Notes of the plan", plan.notes || null),
    ],
  };
}

function outputsTable({ outputs, costs }: BatchRecord, words: Words): Block | null {
  if (outputs.length === 0) return null;
  return {
    kind: "table",
    title: "What it made",
    columns: [
      { label: "Item" },
      { label: "Amount", numeric: true },
      { label: "Lot" },
      { label: "Best before" },
      ...(costs ? [{ label: "Cost", numeric: true }] : []),
    ],
    rows: outputs.map((output) => [
      output.itemName,
      words.amount(String(output.enteredQuantity), output.enteredUnit),
      output.fifoCode,
      output.expirationDate ? words.day(output.expirationDate) : "",
      ...(costs ? [words.money(output.cost)] : []),
    ]),
  };
}

function costFacts({ costs }: BatchRecord, words: Words): Block | null {
  if (!costs) return null;
  const { materials, labour, overhead, loss } = costs;
  const fact = (term: string, sum: Money | null) => (sum ? [{ term, detail: words.money(sum) }] : []);
  return {
    kind: "facts",
    title: "What it cost",
    facts: [
      ...fact("Materials", materials),
      ...fact("Labour", labour),
      ...fact("Overhead", overhead),
      ...fact("Together", Money.sum([materials, labour ?? Money.zero, overhead ?? Money.zero])),
      ...fact("Of it lost", loss && !loss.isZero ? loss : null),
    ],
  };
}

function timersTable({ timers }: BatchRecord, words: Words): Block | null {
  if (timers.length === 0) return null;
  return {
    kind: "table",
    title: "Timers",
    columns: [
      { label: "Timer" },
      { label: "Minutes", numeric: true },
      { label: "Started" },
      { label: "Stopped" },
    ],
    rows: timers.map(({ name, seconds, startedAt, stoppedAt }) => [
      name,
      words.figure({ n: BigInt(seconds), d: 60n }, 1),
      words.moment(startedAt),
      stoppedAt ? words.moment(stoppedAt) : "ran out by itself",
    ]),
  };
}

const notesTable = ({ notes }: BatchRecord, words: Words): Block | null =>
  notes.length === 0
    ? null
    : {
        kind: "table",
        title: "Notes",
        columns: [{ label: "When" }, { label: "Who" }, { label: "Note" }],
        rows: notes.map(({ at, by, body }) => [words.moment(at), by, body]),
      };

const actsTable = ({ acts }: BatchRecord, words: Words): Block | null =>
  acts.length === 0
    ? null
    : {
        kind: "table",
        title: "Who did what",
        columns: [{ label: "When" }, { label: "Who" }, { label: "What" }],
        rows: acts.map(({ at, by, what }) => [words.moment(at), by, what]),
      };

const signatures: Block = {
  kind: "blanks",
  title: "Signatures",
  labels: ["Made by, date", "Checked by, date", "Released by, date"],
};
