"use client";

import { AlertDialog } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { answerFor, forgetTyped, unsavedForms } from "./unsaved";

type Leaving = { typed: readonly HTMLFormElement[]; go: () => void };

/**
 * Asks before typed work is thrown away: a sheet that closes, a link, the browser's own Back. Closing the window and
 * reloading are asked by the browser itself.
 */
export function LeaveQuestion() {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  useEffect(() => {
    answerFor(setLeaving);
    const stop = [guardLinks(setLeaving), guardBack(setLeaving), guardWindow()];
    return () => {
      answerFor(null);
      for (const end of stop) end();
    };
  }, []);
  // Where one was, to go back there.
  const from = useRef<Element | null>(null);
  const throwAway = () => {
    from.current = null;
    if (leaving) forgetTyped(leaving.typed);
    setLeaving(null);
    leaving?.go();
  };
  return (
    <AlertDialog.Root open={leaving !== null} onOpenChange={(open) => !open && setLeaving(null)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="bg-veil animate-veil-in fixed inset-0 z-60" />
        <AlertDialog.Content
          className="bg-sheet text-ink shadow-lift animate-rise-in border-line fixed inset-x-4 top-[25vh] z-60 mx-auto grid max-w-md gap-3 rounded-lg border p-5"
          onOpenAutoFocus={() => (from.current = document.activeElement)}
          onCloseAutoFocus={() => from.current instanceof HTMLElement && from.current.focus()}
        >
          <AlertDialog.Title className="text-xl">Throw away what you typed?</AlertDialog.Title>
          <AlertDialog.Description className="text-ink-soft">
            It is not saved yet, and cannot be brought back.
          </AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3 pt-2">
            <Button onClick={throwAway}>Throw it away</Button>
            <AlertDialog.Cancel asChild>
              <Button tone="primary">Keep typing</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type Ask = (leaving: Leaving) => void;

/** The forms that going from one address to another would take away: on the same page only those of its sheets. */
function lostBetween(from: string, to: string): HTMLFormElement[] {
  const samePage = new URL(from).pathname === new URL(to).pathname;
  return unsavedForms().filter((form) => !samePage || form.closest("[role=dialog]"));
}

function guardLinks(ask: Ask): () => void {
  let agreed = false;
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || agreed || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute("download") || (link.target && link.target !== "_self")) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin) return; // the browser asks
    if (url.hash && url.pathname + url.search === location.pathname + location.search) return;
    const typed = lostBetween(location.href, link.href);
    if (typed.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const go = () => {
      agreed = true;
      if (link.isConnected) link.click();
      else location.assign(url);
      agreed = false;
    };
    ask({ typed, go });
  };
  // On the window, while it comes down: before the link itself hears of it.
  window.addEventListener("click", onClick, true);
  return () => window.removeEventListener("click", onClick, true);
}

/** Back cannot be forbidden, but undone before the router hears of it. */
function guardBack(ask: Ask): () => void {
  let here = { state: history.state as unknown, href: location.href };
  const note = () => (here = { state: history.state as unknown, href: location.href });
  const onTouch = () => note();
  const onPop = (event: PopStateEvent) => {
    // The browser has changed the address already.
    const typed = lostBetween(here.href, location.href);
    if (typed.length === 0) return note();
    event.stopImmediatePropagation();
    history.pushState(here.state, "", here.href);
    ask({ typed, go: () => history.back() });
  };
  // The address may have been changed by the router since: what counts is the one that was typed on.
  window.addEventListener("keydown", onTouch, true);
  window.addEventListener("pointerdown", onTouch, true);
  window.addEventListener("popstate", onPop, true);
  return () => {
    window.removeEventListener("keydown", onTouch, true);
    window.removeEventListener("pointerdown", onTouch, true);
    window.removeEventListener("popstate", onPop, true);
  };
}

function guardWindow(): () => void {
  const onUnload = (event: BeforeUnloadEvent) => {
    if (unsavedForms().length > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", onUnload);
  return () => window.removeEventListener("beforeunload", onUnload);
}
