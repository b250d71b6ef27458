"use server";

import {
  itemDetail as itemDetailQuery,
  listCategories as listCategoriesQuery,
} from "@/server/services/inventory";
import * as units from "@/server/services/unit-conversion";
import { action, ask } from "@/server/web/action";

export const setDensity = action(units.setDensity, { message: () => "The density is saved." });
export const acceptCategoryDensity = action(units.acceptCategoryDensity, {
  message: ({ accepted }) =>
    accepted ? "The category's density is used from now on." : "The category's density is no longer used.",
});
export const setMapping = action(units.setMapping, { message: ({ text }) => `Saved: ${text}.` });
export const removeMapping = action(units.removeMapping, { message: () => "The conversion is gone." });
export const addCustomUnit = action(units.addCustomUnit, {
  message: ({ code }) => `${code} is a unit of yours now.`,
});
export const archiveCustomUnit = action(units.archiveCustomUnit, {
  message: ({ code }) => `${code} is no longer offered.`,
});

export const conversionsOf = ask(units.conversionsOf);
export const listCategories = ask(listCategoriesQuery);
export const itemDetail = ask(itemDetailQuery);
