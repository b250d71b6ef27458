import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Card } from "@/components/ui/card";
import type { Row } from "./published";
import { Says } from "./says";

/** The fields of a request or an answer, to be opened. `needs` shows which of them must be sent. */
export function FieldTable({
  title,
  of,
  rows,
  needs,
}: {
  title: string;
  /** Which question they belong to, for ears. */
  of: string;
  rows: readonly Row[];
  needs?: boolean;
}) {
  return (
    <Card flush>
      <details open={needs}>
        <summary className="text-ink hover:bg-tray min-h-11 cursor-pointer px-4 py-2.5 text-sm font-medium -outline-offset-2">
          {title}
        </summary>
        <Fields caption={`${title}: ${of}`} rows={rows} needs={needs} />
      </details>
    </Card>
  );
}

function Fields({ caption, rows, needs }: { caption: string; rows: readonly Row[]; needs?: boolean }) {
  return (
    <div className="border-line border-t">
      <Table caption={caption}>
        <thead>
          <tr>
            <Th>Field</Th>
            <Th>Type</Th>
            <Th className="w-full">Meaning</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.name}>
              <Th scope="row" className="font-mono text-xs font-normal whitespace-nowrap">
                {row.name}
                {needs && row.isNeeded && <Needed />}
              </Th>
              <Td className="text-ink-soft min-w-40 text-xs">{row.type}</Td>
              <Td className="min-w-56 text-sm">
                <Says>{row.says}</Says>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const Needed = () => (
  <span className="text-brick" title="Must be sent">
    {" *"}
    <span className="sr-only">must be sent</span>
  </span>
);
