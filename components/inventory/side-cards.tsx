import type { supplierPrices } from "@/server/services/inventory-adjustment";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { AreaChart } from "../ui/area-chart";
import { Card, DescriptionList } from "../ui/card";
import { formatDay, formatQuantity, shortUnitCost, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { Table, Td, Th, Tr } from "../ui/table";
import { DayText } from "../ui/value";
import { asReceived } from "./as-received";
import type { ItemDetail } from "./facts-of";
import { KINDS } from "./words";

/** What is known about an item, beside its stock. */
export function FactsCard({ item, formats }: { item: ItemDetail; formats: Formats }) {
  const low =
    item.lowStock && formatQuantity(item.lowStock.level, item.unitSymbol, { ...formats, maxPlaces: 3 });
  const holds = item.capacity && formatQuantity(item.capacity.quantity, item.capacity.symbol, formats);
  const facts = [
    ["Kind", KINDS[item.kind].one],
    ["Restock at", low],
    ["Holds", holds],
    ["Keeps for", item.shelfLifeDays === null ? null : `${item.shelfLifeDays} days`],
    ["Taken first", item.deductionOrder === "fefo" ? "Earliest expiry" : "Oldest lot"],
    ["Supplier", [item.supplier, item.supplierCode].filter(Boolean).join(", ")],
  ] as const;
  return (
    <Card className="py-2 sm:py-2">
      <DescriptionList items={facts.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))} />
      {item.note && (
        <p className="border-line text-ink-soft border-t py-3 text-sm whitespace-pre-line">{item.note}</p>
      )}
    </Card>
  );
}

/** The recipes that use an item. */
export function RecipesCard({ recipes, formats }: { recipes: ItemDetail["recipes"]; formats: Formats }) {
  if (recipes.length === 0) return <p className="text-ink-soft text-sm">No recipe uses it yet.</p>;
  return (
    <Card className="py-2 sm:py-2">
      <ul className="divide-line divide-y">
        {recipes.map((recipe, i) => (
          <li key={i} className="flex items-baseline justify-between gap-4 py-2.5">
            <TextLink href={`/recipes/${recipe.recipeId}`}>{recipe.name}</TextLink>
            <span className="text-ink-soft text-sm whitespace-nowrap">
              {formatQuantity(recipe.quantity, recipe.unit, formats)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Prices = Awaited<ReturnType<typeof supplierPrices>>;

/** What the item was bought for over time, and from whom. */
export function PricesCard({ prices, formats }: { prices: Prices; formats: Formats }) {
  if (prices.rows.length === 0) return <p className="text-ink-soft text-sm">Nothing was bought yet.</p>;
  const price = (cost: string) => shortUnitCost(cost, formats);
  const points = asReceived(prices.rows).map((row) => ({
    label: formatDay(row.receivedOn, formats),
    value: row.unitCost,
    text: price(row.unitCost),
  }));
  return (
    <Card className="grid gap-4">
      {points.length > 1 && (
        <AreaChart
          label={`Price of one ${prices.unit}`}
          points={points}
          columns={["Received", `Price of one ${prices.unit}`]}
        />
      )}
      <Table caption="Prices by supplier">
        <thead>
          <tr>
            <Th>Received</Th>
            <Th>From</Th>
            <Th numeric>One {prices.unit}</Th>
          </tr>
        </thead>
        <tbody>
          {prices.rows.slice(0, 8).map((row) => (
            <Tr key={row.lotId}>
              <Td>
                <DayText day={row.receivedOn} formats={formats} />
                <span className="text-ink-soft block text-xs">
                  {formatQuantity(row.entered.quantity, symbolOf(row.entered.unit), formats)}
                </span>
              </Td>
              <Td>{row.supplier ?? "Not said"}</Td>
              <Td numeric>{price(row.unitCost)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
