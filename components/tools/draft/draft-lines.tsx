import { formatQuantity } from "@/components/ui/format";
import { SumRow, Table, Td, Th, Tr } from "@/components/ui/table";
import type { ToolDraft } from "@/server/services/public-tools/pure";

/** For the eye; the recipe takes every figure of the calculator. */
const PLACES = 2;

/** What goes in, and what comes out of it. */
export function DraftLines({ recipe, locale }: { recipe: ToolDraft; locale: string }) {
  const amount = (quantity: string, unit: string) =>
    formatQuantity(quantity, unit === "each" ? "" : unit, { locale, maxPlaces: PLACES });
  return (
    <div className="border-line overflow-hidden rounded-md border">
      <Table caption={`What goes into ${recipe.name}`}>
        <thead>
          <tr>
            <Th>Line</Th>
            <Th numeric>Amount</Th>
          </tr>
        </thead>
        <tbody>
          {recipe.lines.map(({ name, quantity, unit, note }, i) => (
            <Tr key={i}>
              <Td>
                {name}
                {note && <span className="text-ink-soft block text-xs">{note}</span>}
              </Td>
              <Td numeric className="whitespace-nowrap">
                {amount(quantity, unit)}
              </Td>
            </Tr>
          ))}
          {recipe.yield && (
            <SumRow>
              <Td>Makes</Td>
              <Td numeric className="whitespace-nowrap">
                {amount(recipe.yield.quantity, recipe.yield.unit)}
              </Td>
            </SumRow>
          )}
        </tbody>
      </Table>
    </div>
  );
}
