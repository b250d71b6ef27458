import { factLabel } from "./fact-label";
import type { CategoryData, Portioning } from "@/db/schema";

/** A version's content as plain data; amounts are canonical decimal texts. */
export type VersionContent = {
  yieldQuantity: string;
  yieldUnit: string;
  portioning: Portioning;
  categoryData: CategoryData;
  instructions: string;
  shelfLifeDays: number | null;
  capExpiryByIngredients: boolean;
  lines: ContentLine[];
};

export type ContentLine = {
  /** Null for a line drafted against the library, of which there is no item yet. */
  itemId: string | null;
  /** Of such a line: the library's entry, null once that is gone. */
  entryId: string | null;
  itemName: string;
  quantity: string;
  unit: string;
  note: string;
  isCritical: boolean;
};

/** What is different in the second version, in whole sentences; empty where nothing is. */
export function describeChanges(before: VersionContent, after: VersionContent): string[] {
  return [
    ...describeLines(before.lines, after.lines),
    ...changed(
      "Yield",
      amount(before.yieldQuantity, before.yieldUnit),
      amount(after.yieldQuantity, after.yieldUnit),
    ),
    ...changed("Portions", portioningWords(before.portioning), portioningWords(after.portioning)),
    ...describeData(before.categoryData, after.categoryData),
    ...changed("Shelf life", daysWords(before.shelfLifeDays), daysWords(after.shelfLifeDays)),
    ...(before.capExpiryByIngredients === after.capExpiryByIngredients
      ? []
      : [
          after.capExpiryByIngredients
            ? "Expires no later than its critical ingredients."
            : "No longer expires with its critical ingredients.",
        ]),
    ...(before.instructions === after.instructions
      ? []
      : [instructionWords(before.instructions, after.instructions)]),
  ];
}

const amount = (quantity: string, unit: string) => `${quantity} ${unit}`;
const daysWords = (days: number | null) =>
  days === null ? "not set" : days === 1 ? "1 day" : `${days} days`;
const changed = (what: string, before: string, after: string) =>
  before === after ? [] : [`${what}: ${after} instead of ${before}.`];

const portioningWords = (p: Portioning) =>
  p.kind === "portions" ? `${p.count} × ${p.name}` : p.kind === "containers" ? "by container" : "none";

const instructionWords = (before: string, after: string) =>
  before === ""
    ? "Instructions added."
    : after === ""
      ? "Instructions taken out."
      : "Instructions rewritten.";

function describeLines(before: readonly ContentLine[], after: readonly ContentLine[]): string[] {
  // The same item may stand in several lines: the first pairs with the first, the second with the second.
  const waiting = new Map<string, ContentLine[]>();
  for (const line of before) waiting.set(whatOf(line), [...(waiting.get(whatOf(line)) ?? []), line]);
  const said: string[] = [];
  for (const line of after) {
    const old = waiting.get(whatOf(line))?.shift();
    if (!old) {
      said.push(`${line.itemName} added: ${amount(line.quantity, line.unit)}.`);
      continue;
    }
    said.push(...changed(line.itemName, amount(old.quantity, old.unit), amount(line.quantity, line.unit)));
    if (old.note !== line.note)
      said.push(
        line.note === "" ? `${line.itemName}: note taken out.` : `${line.itemName}: note “${line.note}”.`,
      );
    if (old.isCritical !== line.isCritical)
      said.push(`${line.itemName} is ${line.isCritical ? "now" : "no longer"} critical.`);
  }
  for (const lines of waiting.values())
    for (const line of lines) said.push(`${line.itemName} taken out (${amount(line.quantity, line.unit)}).`);
  const order = (lines: readonly ContentLine[]) => lines.map(whatOf).join();
  if (before.length === after.length && order(before) !== order(after) && sameItems(before, after))
    said.push("Lines put in another order.");
  return said;
}

/** What the line is of: the item, else the library's entry, else what was called so. */
const whatOf = ({ itemId, entryId, itemName }: ContentLine): string => itemId ?? entryId ?? itemName;

const sameItems = (a: readonly ContentLine[], b: readonly ContentLine[]) =>
  a.map(whatOf).sort().join() === b.map(whatOf).sort().join();

function describeData(before: CategoryData, after: CategoryData): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((key) => {
    const name = factLabel(key);
    const old = before[key];
    const now = after[key];
    if (old === now) return [];
    if (now === undefined) return [`${name} taken out.`];
    return old === undefined ? [`${name}: ${now}.`] : [`${name}: ${now} instead of ${old}.`];
  });
}
