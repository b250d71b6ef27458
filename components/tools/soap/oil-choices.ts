import { COMMON_OILS, findOils, OILS } from "@/server/services/public-tools/pure";

/** One line of the list of oils; `id` "" is an oil of one's own, by the name that was typed. */
export type OilChoice = { id: string; name: string; head?: string };

/** As many as anybody reads: who does not find it among these types a letter more. */
const MOST_FOUND = 20;

const oil = (key: string): OilChoice => ({ id: key, name: OILS.get(key)!.name });

const ALL: readonly OilChoice[] = [
  ...COMMON_OILS.map((key) => ({ ...oil(key), head: "Common" })),
  ...[...OILS.keys()]
    .filter((key) => !COMMON_OILS.includes(key))
    .map((key) => ({ ...oil(key), head: "All" })),
];

/** Every oil with a published value; as soon as something is typed those that it may mean, and one's own last. */
export function oilChoices(typed: string): readonly OilChoice[] {
  const text = typed.trim();
  if (text === "") return ALL;
  const found = findOils(text).slice(0, MOST_FOUND);
  return [...found.map(({ key }) => oil(key)), { id: "", name: text }];
}
