import type { ReactNode } from "react";

/** A column, as plain data: server pages hand it over. */
export type DataColumn = {
  id: string;
  header: string;
  /** Figures: right-aligned. */
  numeric?: boolean;
  /** Its head is a link that sorts the list (`?sort=id`, `?sort=-id`). */
  sortable?: boolean;
  /** May be hidden; the first column never is. */
  hideable?: boolean;
  /** Hidden until asked for. */
  hiddenAtFirst?: boolean;
  /** On a phone: "title" heads the card, "corner" stands beside it, "wide" takes a full line, "off" is left out. */
  card?: "title" | "corner" | "line" | "wide" | "off";
};

/**
 * A row with its cells already rendered, by column id. `label` names it for ears ("Coconut oil"); `acts` are its own
 * acts, at the end of the line and always in sight.
 */
export type DataRow = { id: string; label: string; cells: Record<string, ReactNode>; acts?: ReactNode };
