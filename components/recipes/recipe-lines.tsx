import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { formatDecimal, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { SumRow, Table, Td, Th, Tr } from "../ui/table";
import { Money, Nothing, QuantityText } from "../ui/value";
import { MendLink } from "./mend-link";
import type { Detail } from "./types";
import { knownCost } from "./words";

/** What goes in, with its share of the weight and what it costs now. */
export function RecipeLines({
  lines,
  mass,
  cost,
  formats,
}: Pick<Detail, "lines" | "mass" | "cost"> & { formats: Formats }) {
  return (
    <Card flush>
      <Table caption="What goes in">
        <thead>
          <tr>
            <Th>Item</Th>
            <Th numeric>Amount</Th>
            <Th numeric>By weight</Th>
            {cost && <Th numeric>Cost</Th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.key}>
              <Td className="min-w-36">
                {line.itemId ? (
                  <TextLink href={`/inventory/${line.itemId}`}>{line.itemName}</TextLink>
                ) : line.entry ? (
                  <TextLink href={`/global-items/${line.entry.slug}`}>{line.itemName}</TextLink>
                ) : (
                  line.itemName
                )}
                {line.isCritical && (
                  <Badge className="ml-2" tone="held">
                    Critical
                  </Badge>
                )}
                {line.isArchived && <Badge className="ml-2">Archived</Badge>}
                {line.madeBy && (
                  <span className="text-ink-soft block text-xs">
                    Made by <TextLink href={`/recipes/${line.madeBy.recipeId}`}>{line.madeBy.name}</TextLink>
                  </span>
                )}
                {line.note && <span className="text-ink-soft block text-xs">{line.note}</span>}
                {line.itemId ? (
                  line.problem && <MendLink problem={line.problem} />
                ) : (
                  <span className="text-ink-soft block text-xs">
                    {line.entry ? "From the library, not on your shelf" : "No longer in the library"}
                  </span>
                )}
              </Td>
              <Td numeric>
                <QuantityText
                  value={line.quantity}
                  unit={symbolOf(line.unit)}
                  exact={line.base ? { value: line.base, unit: symbolOf(line.baseUnit) } : undefined}
                  formats={formats}
                />
              </Td>
              <Td numeric>
                {line.percent ? `${formatDecimal(line.percent, { ...formats, maxPlaces: 2 })}%` : <Nothing />}
              </Td>
              {cost && (
                <Td numeric>
                  <Money value={line.cost} formats={formats} />
                  {line.cost !== null && line.costFrom !== "lots" && (
                    <span className="text-ink-soft block text-xs">last known</span>
                  )}
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Th scope="row">Together</Th>
            <Td numeric>
              <QuantityText value={mass} unit="g" maxPlaces={2} formats={formats} />
            </Td>
            <Td />
            {cost && (
              <Td numeric>
                <Money value={knownCost(cost)?.total ?? null} formats={formats} />
              </Td>
            )}
          </SumRow>
        </tfoot>
      </Table>
    </Card>
  );
}
