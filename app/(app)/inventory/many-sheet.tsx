import { RecountManySheet, WriteOffManySheet } from "@/components/inventory/many-sheets";
import { itemOptions } from "@/server/services/inventory";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import { recountMany, undo, writeOffMany } from "./actions";

const ID = /^[0-9a-f-]{36}$/;

/** Recount or write-off of several items at once; their ids stand in the address, parted by dots. */
export async function ManySheet({
  ctx,
  act,
  items,
  closeHref,
}: {
  ctx: Ctx;
  act: string;
  items: string;
  closeHref: string;
}) {
  if (!hasPermission(ctx, "inventory.bulk")) return null;
  const ids = [...new Set(items.split("."))].filter((id) => ID.test(id)).slice(0, 200);
  const found = await itemOptions(ctx, { ids });
  const props = {
    items: found.filter((item) => item.isTracked && item.isActive),
    closeHref,
    commandId: newCommandId(),
    formats: formatsOf(ctx),
    undo,
  };
  return act === "recount" ? (
    <RecountManySheet {...props} action={recountMany} />
  ) : (
    <WriteOffManySheet {...props} action={writeOffMany} />
  );
}
