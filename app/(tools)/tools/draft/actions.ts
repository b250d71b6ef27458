"use server";

import * as drafts from "@/server/services/public-tools";
import { publicAction } from "@/server/web/action";
import { currentHolder, holderOrNew, holdOn, requireUnhurried } from "@/server/web/draft-holder";
import { typedValues } from "@/server/web/form";

const PAGE = "/tools/draft";

/** Keeps a calculation (`tool`, `state` as a share text, perhaps a `name`) for this browser. */
export const keepDraft = publicAction(async (form) => {
  await requireUnhurried("keep");
  const holder = await holderOrNew();
  const { tool = "", state = "", name } = typedValues(form);
  await drafts.keepDraft({ holder, tool, state, name });
  await holdOn(holder);
  return PAGE;
});

/** Removes the draft `id` of this browser. */
export const dropDraft = publicAction(async (form) => {
  await requireUnhurried("keep");
  const holder = await currentHolder();
  if (holder) await drafts.dropDraft({ holder, id: typedValues(form).id ?? "" });
  return PAGE;
});

/** Has this browser go on with the drafts of a link, whose secret is `k`; what it kept itself joins them. */
export const claimDrafts = publicAction(async (form) => {
  await requireUnhurried("open");
  const holder = typedValues(form).k ?? "";
  await drafts.claimDrafts({ holder, own: await currentHolder() });
  await holdOn(holder);
  return PAGE;
});
