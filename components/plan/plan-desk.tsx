"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
  type MouseEvent,
  type ReactNode,
} from "react";
import { Callout } from "../ui/notice";
import { planQuery, type PlanState } from "./address";

/** Takes over what is typed in a field, or shows why not; answers whether the plan on the screen lacks it still. */
type Settle = () => boolean;

type Desk = {
  /** The server is planning what was asked last. */
  busy: boolean;
  /** Its button was pressed before the plan had followed what was typed. */
  held: boolean;
  /** Changes the plan by changing its address; several changes at once add up. */
  set: (change: Partial<PlanState>) => void;
  fields: Map<string, Settle>;
};

const Context = createContext<Desk | null>(null);

export function usePlanDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error("a field of a plan stands outside of its desk");
  return desk;
}

/** Makes a field one whose figure must be in the plan before the plan is sent. */
export function useSettled(settle: Settle): void {
  const { fields } = usePlanDesk();
  const id = useId();
  useEffect(() => {
    fields.set(id, settle);
    return () => void fields.delete(id);
  });
}

/**
 * Where a plan is made. Nothing is sent but the plan that was seen: pressing its button while a typed figure is not in
 * it yet takes the figure over, plans again, and waits to be pressed once more.
 */
export function PlanDesk({ state, children }: { state: PlanState; children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const [busy, start] = useTransition();
  const [held, setHeld] = useState(false);
  const [fields] = useState(() => new Map<string, Settle>());
  const asked = useRef(state);
  useEffect(() => {
    if (!busy) asked.current = state;
  }, [busy, state]);
  const set = (change: Partial<PlanState>) => {
    asked.current = { ...asked.current, ...change };
    const address = `${path}${planQuery(asked.current)}`;
    start(() => router.replace(address as Route, { scroll: false }));
  };
  const hold = (event: MouseEvent) => {
    if (!(event.target as Element).closest("button[type=submit]")) return;
    const unsettled = [...fields.values()].filter((settle) => settle());
    setHeld(busy || unsettled.length > 0);
    if (busy || unsettled.length > 0) event.preventDefault();
  };
  return (
    <Context value={{ busy, held, set, fields }}>
      <div className="contents" onClickCapture={hold} onInput={() => setHeld(false)}>
        {children}
      </div>
    </Context>
  );
}

/** Why the press had no effect. */
export function HeldNotice() {
  const { busy, held } = usePlanDesk();
  if (!held) return null;
  return (
    <Callout tone="soon" live title="Nothing is started yet">
      {busy
        ? "What you typed is being planned."
        : "What you typed was not in the plan yet. Look the plan over, then press again."}
    </Callout>
  );
}
