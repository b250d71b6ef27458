import type { toolDraft } from "@/db/schema";
import { draftOf } from "./draft";
import type { ToolDraft } from "./shape";

/** What is stored of a calculation: its share text alone. Lines are worked out when they are looked at. */
export type DraftContent = { state: string };

export type KeptDraft = {
  id: string;
  tool: string;
  name: string;
  /** The share text, as in a link to the calculator. */
  state: string;
  changedAt: Date;
  expiresAt: Date;
  /** The calculation as a recipe under the draft's own name; null where today's calculator finds no result in it. */
  recipe: ToolDraft | null;
};

export function keptDraft({
  id,
  tool,
  name,
  content,
  updatedAt,
  expiresAt,
}: typeof toolDraft.$inferSelect): KeptDraft {
  const { state } = content as DraftContent;
  const recipe = draftOf(tool, state);
  return { id, tool, name, state, changedAt: updatedAt, expiresAt, recipe: recipe && { ...recipe, name } };
}
