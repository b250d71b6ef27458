"use client";

import type { ReactNode } from "react";
import type { Outcome } from "@/server/web/outcome";
import { useOutcome } from "../forms/action-form";
import { useDrawer } from "../forms/drawer-host";
import { AsideNote } from "./aside-note";
import { StatePill } from "../ui/badge";
import { Button } from "../ui/button";
import { cx } from "../ui/cx";
import { formatMoney, formatQuantity, shortUnitCost, type Formats } from "../ui/format";
import { Callout } from "../ui/notice";
import type { RecountView, TakingView } from "./act-types";
import type { Heard } from "./use-answer";

type Shown = { quantity: string; unit: string };

const amount = (shown: Shown, formats: Formats) =>
  formatQuantity(shown.quantity, shown.unit, { ...formats, maxPlaces: 3 });

/** Where the effect of an act is told before it is done; says politely what changes as one types. */
export function Preview<A>({
  heard,
  waiting,
  children,
}: {
  heard: Heard<A>;
  /** Until there is something to tell. */
  waiting: ReactNode;
  children: (answer: A) => ReactNode;
}) {
  const { outcome, busy } = heard;
  const sent = useOutcome().outcome;
  // Once the form was sent, the field says it itself.
  const isSaidAbove =
    sent.status === "refused" &&
    outcome.status === "refused" &&
    Object.values(sent.fields).includes(Object.values(outcome.fields)[0] ?? "");
  return (
    <section
      aria-label="What this does"
      aria-live="polite"
      aria-busy={busy}
      className={cx("border-line bg-paper rounded-md border border-dashed p-4", busy && "opacity-60")}
    >
      {outcome.status === "done" ? (
        children(outcome.answer)
      ) : outcome.status === "refused" && !isSaidAbove ? (
        <Refused outcome={outcome} />
      ) : (
        <p className="text-ink-soft text-sm">{waiting}</p>
      )}
    </section>
  );
}

function Refused({ outcome }: { outcome: Extract<Outcome<unknown>, { status: "refused" }> }) {
  const drawer = useDrawer();
  const first = Object.values(outcome.fields)[0];
  return (
    <Callout
      tone="soon"
      title={first ?? outcome.message}
      act={
        outcome.drawer &&
        drawer.knows(outcome.drawer.kind) && (
          <Button size="sm" onClick={() => drawer.open(outcome.drawer!, () => {})}>
            Mend it here
          </Button>
        )
      }
    />
  );
}

/** One figure of a preview with its name. */
export function Effect({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-1">
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd className="text-right tabular-nums">{children}</dd>
    </div>
  );
}

/** Which lots a taking would take, what it leaves and what it costs. */
export function TakingEffect({ view, formats }: { view: TakingView; formats: Formats }) {
  return (
    <div className="grid gap-2">
      {view.missing && (
        <Callout tone="brick" title={`${amount(view.missing, formats)} missing`}>
          <p>{amount(view.available, formats)} can be taken here.</p>
          {view.setAside && (
            <AsideNote
              itemId={view.setAside.itemId}
              aside={view.setAside}
              unit={view.setAside.unit}
              formats={formats}
            />
          )}
        </Callout>
      )}
      {!view.isTracked && <p className="text-sm">It never runs out, so no lot is touched.</p>}
      <Takes takes={view.takes} formats={formats} />
      <dl className="divide-line divide-y">
        {view.isTracked && <Effect name="Leaves">{amount(view.onHandAfter, formats)}</Effect>}
        {view.cost !== null && <Effect name="Cost">{formatMoney(view.cost, formats)}</Effect>}
      </dl>
    </div>
  );
}

function Takes({ takes, formats }: { takes: TakingView["takes"]; formats: Formats }) {
  if (takes.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {takes.map((take) => (
        <li key={take.lotId} className="flex flex-wrap items-center justify-between gap-x-3">
          <span className="inline-flex items-center gap-2">
            <span className="font-mono">{take.fifoCode}</span>
            {take.state !== "usable" && (
              <StatePill state={take.state === "expired" ? "expired" : "held"}>
                {take.state === "recalled" ? "Recalled" : undefined}
              </StatePill>
            )}
          </span>
          <span className="tabular-nums">
            {amount(take.shown, formats)}
            <span className="text-ink-soft">
              {isNothing(take.remainingAfter)
                ? ", the last of it"
                : `, leaves ${amount(take.remainingAfter, formats)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const isNothing = ({ quantity }: Shown) => quantity === "0";

/** What a count would change. */
export function RecountEffect({ view, formats }: { view: RecountView; formats: Formats }) {
  const { difference, shownDifference, cost } = view;
  if (difference === "0") return <p className="text-sm">The count agrees with the books. Nothing changes.</p>;
  const less = difference.startsWith("-");
  const shown = { ...shownDifference, quantity: shownDifference.quantity.replace(/^-/, "") };
  return (
    <div className="grid gap-2">
      <p className="font-medium">
        {amount(shown, formats)} {less ? "less" : "more"} than the books say
      </p>
      <Takes takes={view.takes} formats={formats} />
      {!less && <p className="text-ink-soft text-sm">It becomes a lot of its own, at the last known cost.</p>}
      <dl className="divide-line divide-y">
        <Effect name="On hand afterwards">{amount(view.onHandAfter, formats)}</Effect>
        {cost !== null && <Effect name={less ? "Lost" : "Worth"}>{formatMoney(cost, formats)}</Effect>}
      </dl>
    </div>
  );
}

/** What a restock would put on the shelf, beside what it cost the last time. */
export function RestockEffect({
  view,
  unit,
  formats,
}: {
  view: {
    shown: Shown;
    cost: string | null;
    unitCost: string | null;
    lastUnitCost: string | null;
    onHandAfter: Shown;
  };
  unit: string;
  formats: Formats;
}) {
  const short = (cost: string) => shortUnitCost(cost, formats);
  return (
    <dl className="divide-line divide-y">
      <Effect name="New lot">{amount(view.shown, formats)}</Effect>
      {view.unitCost !== null && (
        <Effect name={`Cost of one ${unit}`}>
          {short(view.unitCost)}
          {view.lastUnitCost !== null && (
            <span className="text-ink-soft block text-xs">last time {short(view.lastUnitCost)}</span>
          )}
        </Effect>
      )}
      {view.cost !== null && <Effect name="Altogether">{formatMoney(view.cost, formats)}</Effect>}
      <Effect name="On hand afterwards">{amount(view.onHandAfter, formats)}</Effect>
    </dl>
  );
}
