import type { Fixes } from "@/components/drawers/registry";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import {
  acceptCategoryDensity,
  addCustomUnit,
  conversionsOf,
  itemDetail,
  listCategories,
  setDensity,
  setMapping,
} from "./drawer-actions/actions";
import {
  createItem,
  editItem,
  findItems,
  linkItem,
  linkSuggestions,
  previewRestock,
  restock,
  saveEntries,
} from "./inventory/actions";

/** What this person's drawers can mend, and with which actions. */
export const fixesFor = (ctx: Ctx): Fixes => ({
  formats: formatsOf(ctx),
  today: todayOf(ctx),
  may: {
    edit: hasPermission(ctx, "inventory.edit"),
    create: hasPermission(ctx, "inventory.create"),
    restock: hasPermission(ctx, "inventory.restock"),
    link: hasPermission(ctx, "library.link"),
  },
  conversionsOf,
  listCategories,
  itemDetail,
  setDensity,
  acceptCategoryDensity,
  setMapping,
  addCustomUnit,
  createItem,
  editItem,
  linkItem,
  linkSuggestions,
  saveEntries,
  findItems,
  restock,
  previewRestock,
});
