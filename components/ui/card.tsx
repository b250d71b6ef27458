"use no memo";

import type { ReactNode } from "react";
import { cx } from "./cx";
import { UiLink } from "./link";

/** A sheet lying on the page. `flush` leaves the inner margin out, for tables. */
export function Card({
  children,
  flush,
  className,
}: {
  children: ReactNode;
  flush?: boolean;
  className?: string;
}) {
  return (
    <div
      className={cx(
        "border-line bg-sheet shadow-sheet min-w-0 rounded-lg border",
        flush ? "overflow-hidden" : "p-4 sm:p-5",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** A part of a page with its heading; `act` is a quiet act or link at the right of it. */
export function Section({
  title,
  description,
  act,
  id,
  children,
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  act?: ReactNode;
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section id={id} className={cx("grid min-w-0 content-start gap-4", className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <h2 className="text-xl">{title}</h2>
          {description && <p className="text-ink-soft max-w-prose text-sm">{description}</p>}
        </div>
        {act}
      </div>
      {children}
    </section>
  );
}

/** One figure with its name; several stand in `Stats`. */
export function Stat({
  label,
  value,
  note,
  href,
}: {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  href?: string;
}) {
  return (
    <div className="relative grid content-start gap-1 px-4 py-4 sm:px-5">
      <dt className="text-ink-soft text-sm">
        {href ? (
          <UiLink href={href} className="after:absolute after:inset-0 hover:underline">
            {label}
          </UiLink>
        ) : (
          label
        )}
      </dt>
      <dd className="font-title text-2xl">{value}</dd>
      {note && <dd className="text-ink-soft text-sm">{note}</dd>}
    </div>
  );
}

/** A row of figures ruled like a ledger's head. */
export function Stats({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={cx(
        "border-line bg-line shadow-sheet *:bg-sheet grid grid-cols-2 max-sm:*:odd:last:col-span-2 gap-px overflow-hidden rounded-lg border sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]",
        className,
      )}
    >
      {children}
    </dl>
  );
}

/** Terms and what they are, one under another, ruled by hairlines. */
export function DescriptionList({
  items,
  className,
}: {
  items: readonly { term: ReactNode; detail: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={cx("divide-line divide-y", className)}>
      {items.map((item, i) => (
        <div key={i} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2.5">
          <dt className="text-ink-soft text-sm">{item.term}</dt>
          <dd className="min-w-0 text-right">{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
