import type { OpenEntry } from "@/server/services/global-library";
import { formatDecimal } from "../ui/format";
import { Table, Td, Th, Tr } from "../ui/table";
import { Nothing } from "../ui/value";

/** Two entries side by side, and what merging the one into the other does. */
export function TwoEntries({ entry, into, locale }: { entry: OpenEntry; into: OpenEntry; locale: string }) {
  const density = ({ density }: OpenEntry) => density && `${formatDecimal(density, { locale })} g/ml`;
  const rows = [
    ["INCI", entry.inci, into.inci],
    ["CAS number", entry.cas, into.cas],
    ["Density", density(entry), density(into)],
    ["Unit", entry.defaultUnit, into.defaultUnit],
    ["Soap calculator", entry.oilKey && "has its figures", into.oilKey && "has its figures"],
    ["Other names", entry.aliases.join(", "), into.aliases.join(", ")],
  ] as const;
  return (
    <div className="grid gap-4">
      <Table caption="The two entries">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">What</span>
            </Th>
            <Th>{entry.name}</Th>
            <Th>{into.name}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, one, other]) => (
            <Tr key={word}>
              <Th scope="row">{word}</Th>
              <Td>{one || <Nothing />}</Td>
              <Td>{other || <Nothing />}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <ul className="text-ink-soft grid list-disc gap-1.5 pl-5 text-sm">
        <li>
          {entry.name} is archived, and its page leads to that of {into.name}.
        </li>
        <li>
          Items that are linked to it count as linked to {into.name}
          {density(entry) !== density(into) && density(into)
            ? `, and convert by ${density(into)} from then on, unless they have a density of their own`
            : ""}
          .
        </li>
        <li>Its names become other names of {into.name}; none of its figures goes over.</li>
      </ul>
    </div>
  );
}
