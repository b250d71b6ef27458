import { z } from "zod";
import { command } from "@/server/kernel/command";
import { requirePermission, type CommandTx } from "@/server/kernel/context";
import { RuleError } from "@/server/kernel/errors";
import { fields } from "@/server/kernel/fields";
import { entryOf } from "@/server/services/global-library/steps";
import { itemsLike } from "./alike";
import { lockOrganization } from "./guards";
import { linkedItems } from "./linked-items";
import { createItem } from "./steps";

/**
 * An own item is called like the entry, or by another name of it: it can be linked, and then it is the entry. One that only
 * goes by another name may be something else (`mayDiffer`).
 */
export class LooksAlike extends RuleError {
  constructor(item: { id: string; name: string }, entry: { slug: string; name: string }) {
    const context = {
      itemId: item.id,
      itemName: item.name,
      slug: entry.slug,
      entryName: entry.name,
      ...(!sameName(item, entry) && { mayDiffer: "yes" }),
    };
    super(
      "LOOKS_ALIKE",
      sameName(item, entry)
        ? `You already have ${item.name}. Link it to the library instead of adding it again.`
        : `You already have ${item.name}, which is another name of ${entry.name}.`,
      { kind: "global_link_suggested", context },
      context,
    );
  }
}

/**
 * Adds an entry of the global library to the inventory as an item linked to it, with an empty shelf. Where one is linked to
 * it already, answers that one. Refuses: a name of it that an unlinked item has (with the drawer that links it; one of its
 * other names unless the two are said to be `apart`), the plan's limit.
 */
export const saveEntry = command({
  name: "inventory.saveEntry",
  can: "inventory.create",
  input: z.strictObject({ slug: fields.line, apart: fields.flag.default(false) }),
  async run(ctx, { slug, apart }) {
    requirePermission(ctx, "library.link");
    const kept = await keepEntry(ctx, slug, apart);
    if (kept.added)
      ctx.audit({
        subject: { kind: "item", id: kept.itemId, label: kept.name },
        after: { kind: kept.entry.kind, unit: kept.entry.defaultUnit, libraryEntry: slug },
      });
    return { itemId: kept.itemId, name: kept.name, added: kept.added };
  },
});

/**
 * As saveEntry, for what a recipe was drafted with: all of them, or none where one is refused. Safe to repeat.
 * Answers the items in the order of the entries.
 */
export const saveEntries = command({
  name: "inventory.saveEntries",
  can: "inventory.create",
  input: z.strictObject({
    slugs: z.array(fields.line).min(1).max(200),
    /** Of these: what is something else than the item that goes by one of its other names. */
    apart: z.array(fields.line).max(200).default([]),
  }),
  async run(ctx, { slugs, apart }) {
    requirePermission(ctx, "library.link");
    const kept = [];
    for (const slug of slugs) kept.push(await keepEntry(ctx, slug, apart.includes(slug)));
    const items = kept.map(({ itemId, name, added }) => ({ itemId, name, added }));
    const [first] = items;
    ctx.audit({ subject: { kind: "item", id: first!.itemId, label: first!.name }, after: { slugs, items } });
    return { items };
  },
});

/** The item of an entry, made where there is none. Call inside a permitted command. */
async function keepEntry(ctx: CommandTx, slug: string, apart: boolean) {
  await lockOrganization(ctx);
  const entry = await entryOf(ctx, slug);
  const linked = (await linkedItems(ctx, [entry.id])).get(entry.id);
  if (linked) return { itemId: linked.id, name: linked.name, added: false, entry };
  // What cannot be linked is not offered; the name of such an item is refused below.
  const alike = (await itemsLike(ctx, [entry])).get(entry.id);
  if (alike && (sameName(alike, entry) || !apart)) throw new LooksAlike(alike, entry);
  const itemId = await createItem(ctx, {
    name: entry.name,
    kind: entry.kind,
    displayUnit: entry.defaultUnit,
    isPerishable: entry.shelfLifeDays !== null,
    shelfLifeDays: entry.shelfLifeDays,
    capacityQuantity: entry.capacity ?? undefined,
    capacityUnit: entry.capacityUnit ?? undefined,
    globalItemId: entry.id,
  });
  return { itemId, name: entry.name, added: true, entry };
}

const sameName = (item: { name: string }, entry: { name: string }) =>
  item.name.toLowerCase() === entry.name.toLowerCase();
