import type { ReactNode } from "react";
import { StatePill, type State } from "./badge";
import { cx } from "./cx";
import { UiLink } from "./link";
import { Meter } from "./meter";

export type LotCardProps = {
  /** As it can be read over the phone: "LOT-7K2". */
  code: string;
  href?: string;
  state: Extract<State, "fresh" | "soon" | "expired" | "held" | "unknown">;
  /** Canonical decimals in the item's base unit. */
  remaining: string;
  received: string;
  /** Both in words: "340 g", "of 1 kg". */
  remainingText: string;
  receivedText: string;
  /** "12 days old" */
  age: ReactNode;
  /** A day and how far away it is, or that it never expires. */
  expiry: ReactNode;
  /** Value of what is left, and the cost of one unit; nothing for who may not see costs. */
  value?: ReactNode;
  unitCost?: ReactNode;
  /** The lot that would be taken first. */
  next?: boolean;
  /** Supplier and supplier's lot, or the batch it came from. */
  source?: ReactNode;
  /** Acts on the lot. */
  acts?: ReactNode;
};

const FILL = { fresh: "moss", soon: "soon", expired: "brick", held: "held", unknown: "plain" } as const;

/** A lot on the shelf, drawn as the paper tag that would hang on it. */
export function LotCard(lot: LotCardProps) {
  return (
    <article
      aria-label={`Lot ${lot.code}`}
      className={cx(
        "border-line bg-sheet shadow-sheet relative grid w-full grid-cols-[minmax(0,1fr)] content-start gap-3 rounded-lg rounded-tl-2xl border p-4",
        lot.next && "border-dye/50",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span
          aria-hidden
          className="border-edge/50 bg-paper size-3 shrink-0 rounded-full border shadow-[inset_0_1px_1px_var(--lift)]"
        />
        <span className="font-mono text-sm font-medium tracking-wide whitespace-nowrap">
          {lot.href ? (
            <UiLink href={lot.href} className="hover:underline">
              {lot.code}
            </UiLink>
          ) : (
            lot.code
          )}
        </span>
        <span className="ml-auto">{lot.state !== "unknown" && <StatePill state={lot.state} />}</span>
      </div>
      <div className="grid gap-2">
        <p className="flex items-baseline gap-1.5">
          <span className="font-title text-xl">{lot.remainingText}</span>
          <span className="text-ink-faint text-sm">{lot.receivedText}</span>
        </p>
        <Meter
          value={lot.remaining}
          max={lot.received}
          label={`Left of lot ${lot.code}`}
          text={`${lot.remainingText} ${lot.receivedText}`}
          tone={FILL[lot.state]}
        />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm *:odd:text-ink-soft *:even:text-right">
        <dt>Age</dt>
        <dd>{lot.age}</dd>
        <dt>Expiry</dt>
        <dd>{lot.expiry}</dd>
        {lot.value && (
          <>
            <dt>Value</dt>
            <dd>{lot.value}</dd>
          </>
        )}
        {lot.unitCost && (
          <>
            <dt>Cost</dt>
            <dd>{lot.unitCost}</dd>
          </>
        )}
      </dl>
      {(lot.source || lot.next) && (
        <p className="border-line text-ink-soft border-t border-dashed pt-2.5 text-xs">
          {lot.next && <span className="text-dye font-medium">Next to be taken. </span>}
          {lot.source}
        </p>
      )}
      {lot.acts && <div className="flex flex-wrap gap-2">{lot.acts}</div>}
    </article>
  );
}

/** The shelf: lots in the order in which they would be taken. */
export function Shelf({ children, label }: { children: ReactNode; label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-3"
    >
      {children}
    </div>
  );
}
