import { cx } from "@/components/ui/cx";
import { Table, SumRow, Td, Th, Tr } from "@/components/ui/table";
import type { Block } from "@/server/services/exports/pure";
import { LabelGrid } from "./label-grid";

/** A part of a document on the page. */
export function SheetBlock({ block }: { block: Block }) {
  const title = "title" in block ? block.title : undefined;
  return (
    <section className="grid min-w-0 gap-3 print:block print:space-y-2">
      {title && <h2 className="text-xl break-after-avoid">{title}</h2>}
      <Body block={block} name={title ?? "Table"} />
    </section>
  );
}

function Body({ block, name }: { block: Block; name: string }) {
  switch (block.kind) {
    case "facts":
      return (
        <dl className="grid gap-x-8 sm:grid-cols-2 print:grid-cols-2">
          {block.facts.map(({ term, detail }) => (
            <div
              key={term}
              className="border-line flex items-baseline justify-between gap-4 border-b py-1.5 break-inside-avoid"
            >
              <dt className="text-ink-soft text-sm">{term}</dt>
              <dd className="text-right font-medium">{detail}</dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return <SheetTable block={block} name={name} />;
    case "text":
      return (
        <div className="grid gap-2">
          {block.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </div>
      );
    case "steps":
      return (
        <ol className="grid gap-2">
          {block.steps.map((step, at) => (
            <li key={at} className="grid grid-cols-[auto_1.5rem_minmax(0,1fr)] gap-2 break-inside-avoid">
              <span aria-hidden className="border-edge mt-1.5 size-3.5 rounded-sm border" />
              <span className="text-ink-soft text-right tabular-nums">{at + 1}.</span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      );
    case "blanks":
      return (
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
          {block.labels.map((label, at) => (
            <li
              key={at}
              className={cx("flex h-10 items-end gap-3 break-inside-avoid", !label && "col-span-full")}
            >
              {label}
              <span aria-hidden className="border-edge mb-1 min-w-8 flex-1 border-b" />
            </li>
          ))}
        </ul>
      );
    case "labels":
      return <LabelGrid labels={block.labels} perRow={block.perRow} />;
  }
}

function SheetTable({ block, name }: { block: Extract<Block, { kind: "table" }>; name: string }) {
  const cells = (texts: readonly string[]) =>
    block.columns.map(({ numeric }, at) => (
      <Td key={at} numeric={numeric} className="py-1.5">
        {texts[at] ?? ""}
      </Td>
    ));
  return (
    <>
      <Table caption={name}>
        <thead>
          <tr>
            {block.columns.map(({ label, numeric }) => (
              <Th key={label} numeric={numeric}>
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <Tr key={at} className="break-inside-avoid">
              {cells(row)}
            </Tr>
          ))}
          {block.total && (
            <SumRow className="break-inside-avoid print:break-before-avoid">{cells(block.total)}</SumRow>
          )}
        </tbody>
      </Table>
      {block.note && <p className="text-ink-soft text-sm">{block.note}</p>}
    </>
  );
}
