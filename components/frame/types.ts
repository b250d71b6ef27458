import type { IconName } from "./icons";

/** An address in the rail, the bottom bar or the palette. Pages that do not exist are simply not given. */
export type NavItem = { href: string; label: string; icon: IconName };

/** Something one can begin from anywhere: restock, use, recount, start a batch. */
export type CreateItem = NavItem & { hint?: string };

/** A thing found by the palette. `kind` is a word for people: "Item", "Recipe", "Lot". */
export type Found = { label: string; hint?: string; href: string; kind: string };
