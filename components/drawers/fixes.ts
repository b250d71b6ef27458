"use client";

import { createContext, useContext } from "react";
import type { conversionsOf } from "@/server/services/unit-conversion";
import type { itemDetail, linkSuggestions, listCategories } from "@/server/services/inventory";
import type { FindItems, PreviewRestock, Restock } from "../inventory/act-types";
import type { Act, SetDensity, SetMapping } from "../inventory/conversion-forms";
import type { Ask } from "../inventory/use-answer";
import type { Formats } from "../ui/format";

type Answer<Q extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Q>>;

/** The server actions and questions with which drawers mend things; given by the workspace's layout. */
export type Fixes = {
  formats: Formats;
  /** On the organization's calendar. */
  today: string;
  /** Which of them this person may do: a drawer whose act he may not do says whom to ask. */
  may: { edit: boolean; create: boolean; restock: boolean; link: boolean };
  conversionsOf: Ask<{ itemId: string }, Answer<typeof conversionsOf>>;
  listCategories: Ask<Record<string, never>, Answer<typeof listCategories>>;
  itemDetail: Ask<{ itemId: string }, Answer<typeof itemDetail>>;
  setDensity: SetDensity;
  acceptCategoryDensity: Act<{ categoryId: string; density: string; accepted: boolean }>;
  setMapping: SetMapping;
  addCustomUnit: Act<{ code: string }>;
  createItem: Act<{ itemId: string; name: string }>;
  editItem: Act<{ itemId: string; name: string }>;
  linkItem: Act<{ itemId: string; name: string; entry: string }>;
  saveEntries: Act<{ items: { itemId: string; name: string; added: boolean }[] }>;
  linkSuggestions: Ask<{ itemId: string; search?: string }, Answer<typeof linkSuggestions>>;
  findItems: FindItems;
  restock: Restock;
  previewRestock: PreviewRestock;
};

/** What mending needs; what is not listed, everybody may look into. */
const NEEDS: Record<string, keyof Fixes["may"]> = {
  insufficient_stock: "restock",
  missing_density: "edit",
  missing_mapping: "edit",
  unknown_unit: "edit",
  item_missing: "create",
  global_link_suggested: "link",
};

const ASK = {
  restock: "Somebody who may restock can mend it.",
  edit: "Somebody who may edit items can mend it.",
  create: "Somebody who may add items can mend it.",
  link: "Somebody who may link items to the library can mend it.",
} as const;

/** Whom to ask where this person may not mend such a cause; null where he may. */
export function whomToAsk(kind: string, may: Fixes["may"]): string | null {
  const needed = NEEDS[kind];
  return needed && !may[needed] ? ASK[needed] : null;
}

export const FixesContext = createContext<Fixes | null>(null);

/** What mends things in this workspace. */
export function useFixes(): Fixes {
  const fixes = useContext(FixesContext);
  if (!fixes) throw new Error("a drawer stands outside of its workspace");
  return fixes;
}

/** What every drawer's body gets. */
export type DrawerProps = {
  context: Record<string, unknown>;
  onFixed: (made?: unknown) => void;
  fixes: Fixes;
};

/** A fact of a drawer's cause; "" where it is not told. */
export const told = (context: Record<string, unknown>, name: string): string =>
  typeof context[name] === "string" ? context[name] : "";
