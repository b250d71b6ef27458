"use client";

import { useState } from "react";
import type { KeptDraft } from "@/server/services/public-tools";
import { DraftCard, type DraftFormats } from "./draft-card";
import { Removed, type Act } from "./remove-form";

/** Where each draft becomes a recipe: for a member at once, for others after signing in. */
export const recipeAddress = (id: string, isMember: boolean): string => {
  const address = `/recipes/new?draft=${id}`;
  return isMember ? address : `/sign-in?next=${encodeURIComponent(address)}`;
};

/** The drafts of a visitor, changed last first; one that was just removed can be taken back. */
export function DraftList({
  drafts,
  isMember,
  formats,
  keep,
  drop,
}: {
  drafts: readonly KeptDraft[];
  isMember: boolean;
  formats: DraftFormats;
  keep: Act;
  drop: Act;
}) {
  const [dropped, setDropped] = useState<KeptDraft | null>(null);
  const isBack = drafts.some(({ tool, name }) => tool === dropped?.tool && name === dropped.name);
  return (
    <>
      {dropped && !isBack && <Removed keep={keep} draft={dropped} />}
      {drafts.map((draft, i) => (
        <DraftCard
          key={draft.id}
          draft={draft}
          href={recipeAddress(draft.id, isMember)}
          isFirst={i === 0}
          formats={formats}
          drop={drop}
          onRemove={() => setDropped(draft)}
        />
      ))}
    </>
  );
}
