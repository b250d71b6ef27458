"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useEffect, useState } from "react";
import { leave } from "../ui/unsaved";
import { Kbd } from "../ui/kbd";
import { matchOptions } from "../ui/match";
import { Spinner } from "../ui/progress";
import { useOptions } from "../ui/use-options";
import { FrameIcon } from "./icons";
import type { CreateItem, Found, NavItem } from "./types";

const row =
  "flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 text-base data-[selected=true]:bg-dye-wash pointer-coarse:min-h-11";
const group =
  "[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint";

/** Goes anywhere (Ctrl or Cmd + K): the places, the acts, and whatever `search` finds for the words typed. */
export function CommandPalette({
  nav,
  create,
  search,
}: {
  nav: readonly NavItem[];
  create: readonly CreateItem[];
  search?: (text: string) => Promise<readonly Found[]>;
}) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { found, busy, failed } = useOptions<Found>(text, open && text.trim() !== "", undefined, search);
  const hits = text.trim() ? found : [];
  const places = matchOptions(nav, text);
  const acts = matchOptions(create, text);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const go = (href: string) => {
    setOpen(false);
    setText("");
    leave(() => router.push(href as Route));
  };
  const lines = (items: readonly NavItem[]) =>
    items.map((item) => (
      <Command.Item key={item.href} value={`go ${item.href}`} onSelect={() => go(item.href)} className={row}>
        <FrameIcon name={item.icon} className="text-ink-soft size-4.5" />
        {item.label}
      </Command.Item>
    ));

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button
          type="button"
          title="Search"
          className="border-edge/60 bg-sheet text-ink-soft hover:border-edge hover:text-ink flex min-h-10 w-full items-center gap-2.5 rounded-md border px-3 text-sm max-lg:justify-center pointer-coarse:min-h-11"
        >
          <Search aria-hidden className="size-4 shrink-0" />
          <span className="max-lg:sr-only">Search</span>
          <span aria-hidden className="ml-auto flex gap-0.5 max-lg:hidden">
            <Kbd>Ctrl</Kbd>
            <Kbd>K</Kbd>
          </span>
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="bg-veil animate-veil-in fixed inset-0 z-40" />
        <Dialog.Content
          aria-describedby={undefined}
          className="border-line bg-sheet text-ink shadow-lift animate-rise-in fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border"
        >
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <Command label="Search" shouldFilter={false} loop>
            <div className="border-line flex items-center gap-3 border-b px-4">
              {busy ? <Spinner /> : <Search aria-hidden className="text-ink-faint size-4" />}
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder="An item, a recipe, a lot, a page…"
                className="h-14 w-full bg-transparent text-lg outline-none"
              />
            </div>
            <Command.List className="max-h-[52vh] overflow-y-auto p-2">
              {!busy && (
                <Command.Empty className="text-ink-soft px-3 py-8 text-center text-sm">
                  {failed ? "The search did not answer. Try again." : "Nothing found."}
                </Command.Empty>
              )}
              {acts.length > 0 && (
                <Command.Group heading="Do" className={group}>
                  {lines(acts)}
                </Command.Group>
              )}
              {places.length > 0 && (
                <Command.Group heading="Go to" className={group}>
                  {lines(places)}
                </Command.Group>
              )}
              {/* Last: what arrives late must not move the line that is about to be chosen. */}
              {hits.length > 0 && (
                <Command.Group heading="Found" className={group}>
                  {hits.map((hit) => (
                    <Command.Item
                      key={hit.href}
                      value={`found ${hit.href}`}
                      onSelect={() => go(hit.href)}
                      className={row}
                    >
                      <span>{hit.label}</span>
                      {hit.hint && <span className="text-ink-faint text-sm">{hit.hint}</span>}
                      <span className="text-ink-faint ml-auto text-sm">{hit.kind}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The palette over a search address: GET `url?q=...` answers `{ results: Found[] }`. */
export function UrlPalette({
  url,
  ...rest
}: {
  url?: string;
  nav: readonly NavItem[];
  create: readonly CreateItem[];
}) {
  const search = async (text: string): Promise<readonly Found[]> => {
    const answer = await fetch(`${url}?q=${encodeURIComponent(text)}`);
    if (!answer.ok) throw new Error(`search answered ${answer.status}`);
    const { results } = (await answer.json()) as { results: Found[] };
    return results;
  };
  return <CommandPalette {...rest} search={url ? search : undefined} />;
}
