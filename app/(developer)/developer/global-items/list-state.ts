import { z } from "zod";
import { FAMILIES, type Family } from "@/server/services/global-library/pure";
import { ENTRY_STATES } from "@/server/services/global-library";
import { KINDS } from "@/components/curation/words";
import { address } from "@/server/web/address";

/** What the address of the curators' list says. */
export const librarySearch = z.object({
  q: address.text,
  kind: z.enum(KINDS).optional(),
  family: z.enum(Object.keys(FAMILIES) as [Family, ...Family[]]).optional(),
  state: z.enum(ENTRY_STATES).optional(),
  after: address.opaque,
});

export type LibrarySearch = z.output<typeof librarySearch>;

/** Which entries, as the list and the export ask for them. */
export const whichEntries = ({ q, kind, family }: LibrarySearch) => ({ search: q, kind, family });
