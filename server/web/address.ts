import { z } from "zod";
import { fields } from "@/server/kernel/fields";

/** What may stand in an address, for the `params` and `search` of pages. */
export const address = {
  /** A row's id. */
  id: fields.id,
  /** Words typed into a search. */
  text: z.string().trim().max(200).optional(),
  /** A calendar day, "2026-11-21". */
  day: fields.day.optional(),
  /** Where a list goes on, or how it is sorted: opaque here, read by the list itself. */
  opaque: z.string().max(2_000).optional(),
};

/** A list's state as an address: what is blank or undefined is left out. */
export function queryOf(state: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value) params.set(name, value);
  return params.toString();
}
