"use client";

import { useState } from "react";
import { ActionForm, FormNotice } from "../forms/action-form";
import { DrawerHost, type DrawerBody } from "../forms/drawer-host";
import { StatePill } from "../ui/badge";
import { SubmitButton } from "../ui/submit-button";
import { useApart } from "./apart";
import { AskOwner } from "./ask-owner";
import { told, useFixes, type DrawerProps } from "./fixes";
import { GlobalLinkSuggested } from "./global-link-suggested";
import { LinkOwn } from "./link-own";

export type MissingEntry = { slug: string; name: string };

/** The entries of the library that a cause tells of: a list from a plan, a single one from a line. */
export function entriesIn(context: Record<string, unknown>): MissingEntry[] {
  const given: unknown[] = Array.isArray(context.missing) ? context.missing : [context];
  const all = given.map((one) => {
    const facts = one as Record<string, unknown>;
    return { slug: told(facts, "slug"), name: told(facts, "itemName") };
  });
  // A recipe may name the same entry twice.
  return [...new Map(all.filter(({ slug }) => slug).map((entry) => [entry.slug, entry])).values()];
}

/** An own item that looks like an entry is linked on top of this drawer, which then goes on. */
const ALIKE: Record<string, DrawerBody> = {
  global_link_suggested: {
    title: (context) => `You have ${told(context, "itemName")} already`,
    Body: (props) => <GlobalLinkSuggested {...props} fixes={useFixes()} />,
  },
};

/** Makes items of entries of the library: saved to the inventory together, or an item that is there already is linked. */
export function SaveEntries({ entries, onFixed, fixes }: DrawerProps & { entries: readonly MissingEntry[] }) {
  const [linked, setLinked] = useState<ReadonlyMap<string, string>>(new Map());
  const { apart, hear } = useApart();
  if (!fixes.may.create || !fixes.may.link) return <AskOwner what="which items there are" />;
  const left = entries.filter(({ slug }) => !linked.has(slug));
  const done = (slug: string, { itemId, name }: { itemId: string; name: string }) => {
    if (left.length === 1) onFixed({ itemId });
    else setLinked(new Map(linked).set(slug, name));
  };
  return (
    <DrawerHost drawers={ALIKE}>
      <div className="grid gap-6">
        <p className="text-ink-soft">
          {entries.length === 1 ? "It comes" : "They come"} onto your list linked to the library, with an
          empty shelf. Stock and prices can follow later.
        </p>
        <ul className="divide-line grid divide-y">
          {entries.map(({ slug, name }) => (
            <li key={slug} className="grid gap-2 py-3">
              <span className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-medium">{name}</span>
                {linked.has(slug) && <StatePill state="enough">Linked to {linked.get(slug)}</StatePill>}
              </span>
              {!linked.has(slug) && (
                <LinkOwn {...{ slug, name, fixes }} onLinked={(item) => done(slug, item)} />
              )}
            </li>
          ))}
        </ul>
        <ActionForm
          action={fixes.saveEntries}
          onDone={({ items }) => onFixed({ itemId: items[0]!.itemId })}
          onMended={hear}
          className="grid gap-5"
        >
          {left.map(({ slug }) => (
            <input key={slug} type="hidden" name="slugs[]" value={slug} />
          ))}
          {apart.map((slug) => (
            <input key={slug} type="hidden" name="apart[]" value={slug} />
          ))}
          <FormNotice />
          <SubmitButton>
            {left.length === 1 ? `Add ${left[0]!.name} and go on` : `Add ${left.length} items and go on`}
          </SubmitButton>
        </ActionForm>
      </div>
    </DrawerHost>
  );
}
