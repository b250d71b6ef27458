"use server";

import {
  archiveCategory as archive,
  createCategory as create,
  editCategory as edit,
  restoreCategory as restore,
} from "@/server/services/inventory";
import { action } from "@/server/web/action";

export const createCategory = action(create, { message: ({ name }) => `${name} is added.` });
export const editCategory = action(edit, { message: ({ name }) => `${name} is saved.` });
export const archiveCategory = action(archive, { message: ({ name }) => `${name} is archived.` });
export const restoreCategory = action(restore, { message: ({ name }) => `${name} is back.` });
