import { Tags } from "lucide-react";
import { CategoryBadge, StatePill } from "../ui/badge";
import { LinkButton } from "../ui/button";
import { DataTable, type DataColumn } from "../ui/data-table";
import { formatDecimal, type Formats } from "../ui/format";
import { EmptyState } from "../ui/notice";
import { Nothing } from "../ui/value";
import type { Act } from "./act-types";
import type { CategoryRow } from "./category-fields";
import { CATEGORY_KINDS } from "./words";
import { AcceptDensity, ArchiveCategory } from "./category-row-acts";

const COLUMNS: DataColumn[] = [
  { id: "name", header: "Category", hideable: false },
  { id: "kind", header: "Sorts" },
  { id: "density", header: "Usual density", numeric: true },
  { id: "accepted", header: "For items without one" },
];

const kindWord = (kind: string) => CATEGORY_KINDS.find(({ value }) => value === kind)?.label ?? kind;

/** The categories of an organization, with what those who may edit can do with each. */
export function CategoryTable({
  categories,
  formats,
  archived,
  archivedHref,
  edit,
}: {
  categories: readonly CategoryRow[];
  formats: Formats;
  archived: boolean;
  archivedHref: string;
  edit?: {
    href: (categoryId: string) => string;
    archive: Act<{ categoryId: string; name: string }>;
    restore: Act<{ categoryId: string; name: string }>;
    accept: Act<{ categoryId: string; density: string; accepted: boolean }>;
  };
}) {
  return (
    <DataTable
      name="categories"
      caption="Categories"
      columns={COLUMNS}
      toolbar={
        <LinkButton href={archivedHref} scroll={false}>
          {archived ? "Show those in use" : "Show archived"}
        </LinkButton>
      }
      rows={categories.map((category) => ({
        id: category.id,
        label: category.name,
        cells: {
          name: <CategoryBadge name={category.name} colour={category.color} />,
          kind: kindWord(category.kind),
          density: category.defaultDensity ? (
            <span className="whitespace-nowrap">{formatDecimal(category.defaultDensity, formats)} g/ml</span>
          ) : (
            <Nothing />
          ),
          accepted: <Accepted category={category} accept={edit?.accept} />,
        },
        acts: edit && (
          <>
            {category.isActive && (
              <LinkButton
                tone="bare"
                size="sm"
                href={edit.href(category.id)}
                scroll={false}
                aria-label={`Edit ${category.name}`}
              >
                Edit
              </LinkButton>
            )}
            <ArchiveCategory category={category} archive={edit.archive} restore={edit.restore} />
          </>
        ),
      }))}
      empty={
        <EmptyState icon={Tags} title={archived ? "Nothing is archived" : "No categories of this kind yet"} />
      }
    />
  );
}

function Accepted({
  category,
  accept,
}: {
  category: CategoryRow;
  accept?: Act<{ categoryId: string; density: string; accepted: boolean }>;
}) {
  if (category.defaultDensity === null) return <Nothing word="no usual density" />;
  if (accept && category.isActive) return <AcceptDensity category={category} action={accept} />;
  return (
    <StatePill state={category.densityAccepted ? "enough" : "unknown"}>
      {category.densityAccepted ? "Accepted" : "Not accepted"}
    </StatePill>
  );
}
