import { ClipboardCheck, PackageMinus, PackagePlus } from "lucide-react";
import type { ItemRow } from "@/server/services/inventory";
import { CategoryBadge } from "../ui/badge";
import type { DataColumn, DataRow } from "../ui/data-table";
import type { Formats } from "../ui/format";
import { LinkButton } from "../ui/button";
import { UiLink } from "../ui/link";
import { Money, Nothing, UnitCost } from "../ui/value";
import { ItemAmount, ItemPill, LevelBar, NextExpiry } from "./stock-cells";
import { KINDS } from "./words";

/** The columns of the inventory; those with money only for people who may see costs. */
export const itemColumns = (costs: boolean): DataColumn[] => [
  { id: "name", header: "Item", sortable: true },
  { id: "kind", header: "Kind", hiddenAtFirst: true, card: "off" },
  { id: "category", header: "Category", hiddenAtFirst: true },
  { id: "onHand", header: "On hand", numeric: true, sortable: true },
  { id: "available", header: "Available", numeric: true },
  { id: "level", header: "Level" },
  { id: "expiry", header: "Next expiry", sortable: true },
  ...(costs
    ? [
        { id: "unitCost", header: "Unit cost", numeric: true, card: "off" } as const,
        { id: "value", header: "Value", numeric: true, sortable: true } as const,
      ]
    : []),
];

export type RowActs = { restock: boolean; adjust: boolean };

/** The rows of the inventory, their cells rendered. `sheet` answers the address of a sheet over the list as it is. */
export function itemRowsShown(
  rows: readonly ItemRow[],
  {
    formats,
    today,
    may,
    sheet,
  }: {
    formats: Formats;
    today: string;
    may: RowActs;
    sheet: (act: string, itemId: string) => string;
  },
): DataRow[] {
  return rows.map((item) => ({
    id: item.id,
    label: item.name,
    cells: {
      name: (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <UiLink href={`/inventory/${item.id}`} className="hover:text-dye hover:underline">
            {item.name}
          </UiLink>
          {item.state !== "ok" && <ItemPill item={item} />}
        </span>
      ),
      kind: KINDS[item.kind].one,
      category: item.category ? (
        <CategoryBadge name={item.category.name} colour={item.category.color} />
      ) : (
        <Nothing word="no category" />
      ),
      onHand: item.isTracked ? (
        <ItemAmount value={item.onHand} base={item.baseOnHand} {...{ item, formats }} />
      ) : (
        <Nothing word="not counted" />
      ),
      available: item.isTracked ? (
        <ItemAmount value={item.available} base={item.baseAvailable} {...{ item, formats }} />
      ) : (
        <Nothing word="never runs out" />
      ),
      level: <LevelBar {...{ item, formats }} />,
      expiry: <NextExpiry {...{ item, today, formats }} />,
      unitCost: (
        <UnitCost
          value={item.unitCost}
          unit={item.unitSymbol === "each" ? undefined : item.unitSymbol}
          formats={formats}
        />
      ),
      value: <Money value={item.value} formats={formats} />,
    },
    acts: item.state !== "archived" && (may.restock || may.adjust) && <Acts {...{ item, may, sheet }} />,
  }));
}

function Acts({
  item,
  may,
  sheet,
}: {
  item: ItemRow;
  may: RowActs;
  sheet: (act: string, itemId: string) => string;
}) {
  const act = (name: string, word: string, icon: React.ReactNode) => (
    <LinkButton
      tone="bare"
      size="sm"
      href={sheet(name, item.id)}
      scroll={false}
      prefetch={false}
      aria-label={`${word} ${item.name}`}
      title={word}
      icon={icon}
      className="sm:px-2"
    >
      <span className="sm:sr-only">{word}</span>
    </LinkButton>
  );
  return (
    <>
      {may.restock && item.isTracked && act("restock", "Restock", <PackagePlus aria-hidden />)}
      {may.adjust && act("use", "Use", <PackageMinus aria-hidden />)}
      {may.adjust && item.isTracked && act("recount", "Recount", <ClipboardCheck aria-hidden />)}
    </>
  );
}
