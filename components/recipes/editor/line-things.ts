import type { EditorItem } from "./lines";
import type { EntryOption, FindLines, ItemOption } from "./types";

/** What a line may be of, as the editor keeps it: an own item, or an entry of the library that is no item yet. */

export const ofShelf = ({ id, name, kind, displayUnit, units, rules }: ItemOption): EditorItem => ({
  from: "shelf",
  id,
  name,
  kind,
  displayUnit,
  units,
  rules,
});

export const ofLibrary = ({ slug, name, kind, displayUnit, units, rules }: EntryOption): EditorItem => ({
  from: "library",
  id: slug,
  name,
  kind,
  displayUnit,
  units,
  rules,
});

/** An item as it is known now; null where the server does not answer. */
export async function itemNow(findLines: FindLines, id: string): Promise<EditorItem | null> {
  const outcome = await findLines({ exactly: { ids: [id], slugs: [] } });
  const item = outcome.status === "done" ? outcome.answer.items[0] : undefined;
  return item ? ofShelf(item) : null;
}
