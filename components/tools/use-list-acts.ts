"use client";

import { useEffect, useRef, useState } from "react";
import { inserted, moved, without } from "./lists";

/** What was taken away last, where it stood, and the list that was left: offered back until that list changes. */
type Gone<Item> = { item: Item; at: number; left: readonly Item[] };

/** Where the keyboard goes next: into the item at a place, or onto the button that brings one back. */
type Goal = number | "undo";

/**
 * What one can do to a list of lines or blocks, with the focus led along: into what was added, moved or brought back, and
 * onto "Bring back" after a removal. Items are marked with `data-item` inside `box`, the button with `data-undo`.
 */
export function useListActs<Item>(items: readonly Item[], onItems: (items: Item[]) => void) {
  const box = useRef<HTMLFieldSetElement>(null);
  const goal = useRef<Goal | null>(null);
  const [gone, setGone] = useState<Gone<Item> | null>(null);
  useEffect(() => {
    if (goal.current === null || !box.current) return;
    lead(box.current, goal.current);
    goal.current = null;
  });
  const change = (next: Item[], to: Goal, taken: Gone<Item> | null = null) => {
    goal.current = to;
    setGone(taken);
    onItems(next);
  };
  const offered = gone !== null && gone.left === items ? gone : null;
  return {
    box,
    /** The place of what can be brought back; null where there is nothing. */
    gone: offered && offered.at,
    add: (item: Item) => change([...items, item], items.length),
    move: (from: number, to: number) => change(moved(items, from, to), to),
    remove: (at: number) => {
      const left = without(items, at);
      change(left, "undo", { item: items[at]!, at, left });
    },
    bringBack: () => offered && change(inserted(items, offered.at, offered.item), offered.at),
  };
}

function lead(box: HTMLElement, goal: Goal): void {
  const place =
    goal === "undo"
      ? box.querySelector(":scope > div > [data-undo]")
      : box.querySelectorAll(":scope > [data-item]")[goal];
  const control = place?.matches("button") ? place : place?.querySelector("input, select");
  if (control instanceof HTMLElement) control.focus();
}
