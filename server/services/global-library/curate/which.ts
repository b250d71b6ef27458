import { z } from "zod";
import { fields } from "@/server/kernel/fields";
import { find } from "../find";
import type { GlobalItem, Held } from "../held";
import { kindField } from "./form";

/** How an entry stands: found by anybody, taken out, or turned out to be another. "curated": a curator wrote it, however it stands. */
export const ENTRY_STATES = ["active", "archived", "merged", "curated"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Which entries a list or an export is about. */
export const whichEntries = {
  search: fields.search,
  kind: kindField.optional(),
  family: z.string().max(40).optional(),
};

const STANDS: Record<EntryState, (entry: GlobalItem) => boolean> = {
  active: (entry) => entry.isActive,
  archived: (entry) => !entry.isActive && !entry.mergedInto,
  merged: (entry) => entry.mergedInto !== null,
  curated: (entry) => entry.curatedAt !== null,
};

export const stateOf = (entry: GlobalItem): Exclude<EntryState, "curated"> =>
  entry.isActive ? "active" : entry.mergedInto ? "merged" : "archived";

type Which = { search: string; kind?: string | undefined; family?: string | undefined; state: EntryState };

/** Those entries, the best fitting first, equals by name. */
export const entriesWhich = ({ all }: Held, { search, kind, family, state }: Which): GlobalItem[] =>
  find(
    all.filter(
      ({ entry }) =>
        STANDS[state](entry) && (!kind || entry.kind === kind) && (!family || entry.family === family),
    ),
    search,
  );
