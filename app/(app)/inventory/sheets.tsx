import type { ReactNode } from "react";
import { RecountSheet, RestockSheet, UseSheet, WriteOffSheet } from "@/components/inventory/act-sheets";
import { ItemPickerSheet } from "@/components/inventory/item-picker";
import { NewItemSheet } from "@/components/inventory/item-sheet";
import { SaveEntrySheet } from "@/components/inventory/library-sheets";
import { entryBySlug } from "@/server/services/global-library";
import { itemDetail, listCategories } from "@/server/services/inventory";
import { itemShelf } from "@/server/services/inventory-adjustment";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import * as act from "./actions";
import { ManySheet } from "./many-sheet";

type Asked = { do?: string; item?: string; lot?: string; items?: string; name?: string; entry?: string };
type Props = { ctx: Ctx; asked: Asked; closeHref: string };

const ACTS: Record<string, { can: string; title: string }> = {
  restock: { can: "inventory.restock", title: "What came in?" },
  use: { can: "inventory.adjust", title: "What did you use?" },
  "write-off": { can: "inventory.adjust", title: "What is lost?" },
  recount: { can: "inventory.adjust", title: "What did you count?" },
};

/** The sheet that the address asks for, laid over the page it belongs to; nothing where it asks for none. */
export async function InventorySheet({ ctx, asked, closeHref }: Props): Promise<ReactNode> {
  if (asked.do === "new") return newItem(ctx, asked, closeHref);
  if (asked.do === "save" && asked.entry) return saveFromLibrary(ctx, asked.entry, closeHref);
  const wanted = ACTS[asked.do ?? ""];
  if (!wanted || !hasPermission(ctx, wanted.can)) return null;
  if (asked.items) return <ManySheet ctx={ctx} act={asked.do!} items={asked.items} closeHref={closeHref} />;
  if (asked.item) return ofItem(ctx, asked.do!, asked.item, asked.lot, closeHref);
  return (
    <ItemPickerSheet
      title={wanted.title}
      find={act.findItems}
      formats={formatsOf(ctx)}
      canCreate={hasPermission(ctx, "inventory.create")}
      closeHref={closeHref}
    />
  );
}

async function newItem(ctx: Ctx, asked: Asked, closeHref: string): Promise<ReactNode> {
  if (!hasPermission(ctx, "inventory.create")) return null;
  return (
    <NewItemSheet
      action={act.createItem}
      commandId={newCommandId()}
      closeHref={closeHref}
      name={asked.name}
      categories={await listCategories(ctx, {})}
      locale={ctx.locale}
    />
  );
}

/** An entry that is not there (any more) makes the address a missing page. */
async function saveFromLibrary(ctx: Ctx, slug: string, closeHref: string): Promise<ReactNode> {
  if (!hasPermission(ctx, "inventory.create") || !hasPermission(ctx, "library.link")) return null;
  const { name } = await entryBySlug({ slug });
  return (
    <SaveEntrySheet
      entry={{ slug, name }}
      action={act.saveEntry}
      commandId={newCommandId()}
      closeHref={closeHref}
    />
  );
}

async function ofItem(ctx: Ctx, what: string, itemId: string, lotId: string | undefined, closeHref: string) {
  const [item, shelf] = await Promise.all([itemDetail(ctx, { itemId }), itemShelf(ctx, { itemId })]);
  const shared = {
    item,
    closeHref,
    // Another item is another form, with a command id of its own.
    key: `${what}-${itemId}-${lotId}`,
    commandId: newCommandId(),
    today: todayOf(ctx),
    formats: formatsOf(ctx),
    undo: act.undo,
  };
  const { key, ...props } = shared;
  if (what === "restock")
    return <RestockSheet key={key} {...props} action={act.restock} preview={act.previewRestock} />;
  if (what === "use")
    return <UseSheet key={key} {...props} {...{ shelf, lotId }} action={act.use} preview={act.previewUse} />;
  if (what === "write-off")
    return (
      <WriteOffSheet
        key={key}
        {...props}
        {...{ shelf, lotId }}
        action={act.writeOff}
        preview={act.previewWriteOff}
      />
    );
  return (
    <RecountSheet
      key={key}
      {...props}
      {...{ shelf, lotId }}
      action={act.recount}
      preview={act.previewRecount}
    />
  );
}
