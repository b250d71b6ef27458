import type { listRecipes } from "@/server/services/recipes";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { Badge, CategoryBadge } from "../ui/badge";
import { LinkButton } from "../ui/button";
import type { DataColumn, DataRow } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { AgoText, Money, Nothing, UnitCost } from "../ui/value";
import { costNote, knownCost, portionsText, yieldText } from "./words";

type Row = Awaited<ReturnType<typeof listRecipes>>["rows"][number];

const COLUMNS: DataColumn[] = [
  { id: "name", header: "Recipe", sortable: true },
  { id: "category", header: "Category" },
  { id: "yield", header: "Yield", numeric: true },
  { id: "cost", header: "Cost a batch", numeric: true },
  { id: "perUnit", header: "Cost a unit", numeric: true },
  { id: "made", header: "Last made" },
  { id: "version", header: "Version", numeric: true },
];

/** Who may not see costs has no columns for them. */
export const recipeColumns = (costs: boolean): DataColumn[] =>
  costs ? COLUMNS : COLUMNS.filter(({ id }) => id !== "cost" && id !== "perUnit");

export function recipeRow(
  row: Row,
  { now, plan }: { now: string; plan: boolean },
  formats: Formats,
): DataRow {
  const note = row.cost && costNote(row.cost.from);
  return {
    id: row.id,
    label: row.name,
    cells: {
      name: (
        <span className="grid">
          <TextLink
            href={`/recipes/${row.id}`}
            className="max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
          >
            {row.name}
          </TextLink>
          {row.outputItemName && (
            <span className="text-ink-soft text-xs font-normal">Makes {row.outputItemName}</span>
          )}
        </span>
      ),
      category: row.categoryName ? (
        <CategoryBadge name={row.categoryName} colour={row.categoryColor} />
      ) : (
        <Nothing />
      ),
      yield: (
        <span className="grid">
          <span>{yieldText(row, formats.locale)}</span>
          <span className="text-ink-soft text-xs">{portionsText(row.portioning, formats.locale)}</span>
        </span>
      ),
      cost: (
        <span className="grid">
          <Money value={knownCost(row.cost)?.total ?? null} formats={formats} />
          {note && <span className="text-ink-soft text-xs">{note}</span>}
        </span>
      ),
      perUnit: unitCost(row, formats),
      made: row.lastMade ? (
        <span className="grid">
          <AgoText iso={row.lastMade} now={now} formats={formats} />
          <span className="text-ink-soft text-xs">
            {row.batchesMade === 1 ? "1 batch" : `${row.batchesMade} batches`}
          </span>
        </span>
      ) : (
        <Nothing word="never" />
      ),
      version: row.parentId ? (
        <span className="inline-flex items-center gap-2">
          <Badge>Variation</Badge>
          {row.versionNo}
        </span>
      ) : (
        row.versionNo
      ),
    },
    acts: plan ? (
      <LinkButton href={`/recipes/${row.id}/plan`} size="sm" tone="bare">
        Plan<span className="sr-only"> a batch of {row.name}</span>
      </LinkButton>
    ) : undefined,
  };
}

/** Of a portion where there are portions, else of a unit of yield; as many digits as say something. */
function unitCost({ cost: told, portioning }: Row, formats: Formats) {
  const cost = knownCost(told);
  if (!cost) return <Nothing />;
  if (portioning.kind === "portions" && cost.perPortion)
    return <UnitCost value={cost.perPortion} unit={portioning.name} formats={formats} />;
  return <UnitCost value={cost.perUnit} unit={symbolOf(cost.unit)} formats={formats} />;
}
