import type { Tx } from "@/server/kernel/context";
import { library, type GlobalItem } from "./held";
import { plainWords } from "./words";

/**
 * The active entries that are called exactly so, by name as it was given: without case, accents and signs, and by their own
 * name before any other that they go by. Nothing is guessed: "Palm oil, RSPO" is no entry's name.
 */
export async function entriesNamed(ctx: Tx, names: Iterable<string>): Promise<Map<string, GlobalItem>> {
  const wanted = new Set(names);
  if (wanted.size === 0) return new Map();
  const entries = (await library(ctx.db)).map(({ entry }) => entry);
  const aliases = entries.flatMap((entry) => entry.aliases.map((alias) => [plain(alias), entry] as const));
  // Set last, an entry's own name wins over the same name of another.
  const known = new Map([...aliases, ...entries.map((entry) => [plain(entry.name), entry] as const)]);
  return new Map(
    [...wanted].flatMap((name) => {
      const entry = known.get(plain(name));
      return entry ? [[name, entry] as const] : [];
    }),
  );
}

const plain = (name: string): string => plainWords(name).join(" ");
