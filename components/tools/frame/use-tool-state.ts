"use client";

import { useState, useSyncExternalStore } from "react";
import type { ToolState } from "@/server/services/public-tools/pure";
import { browserPlace } from "./browser-place";
import { ToolStore, type Shape } from "./tool-store";

/** A tool's state and what changes it; `ToolFrame` takes it whole. */
export type ToolHandle<S extends ToolState> = {
  slug: string;
  state: S;
  defaults: S;
  setState: (next: S | ((state: S) => S)) => void;
  /** Changes some fields and leaves the others. */
  change: (fields: Partial<S>) => void;
  isBrokenLink: boolean;
};

/**
 * The state of a tool's page: from a share link, else as it was left on this device, else `defaults`; saved with every
 * change. The server and the first picture show the defaults.
 */
export function useToolState<S extends ToolState>(
  slug: string,
  defaults: S,
  shape: Omit<Shape<S>, "defaults"> = {},
): ToolHandle<S> {
  const [store] = useState(() => new ToolStore<S>(browserPlace(slug), { defaults, ...shape }));
  const { state, isBrokenLink } = useSyncExternalStore(store.subscribe, store.opened, store.atStart);
  const change = (fields: Partial<S>) => store.set((before) => ({ ...before, ...fields }));
  return { slug, state, defaults, setState: store.set, change, isBrokenLink };
}
