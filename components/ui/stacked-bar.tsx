"use no memo";

import type { ReactNode } from "react";
import { formatPermille } from "./format";
import { shares } from "./scale";

/** One indigo in several dilutions: colours with a meaning stay free for states. */
const DILUTIONS = [100, 74, 54, 38, 26, 17];
const dye = (i: number) =>
  `color-mix(in oklab, var(--dye) ${DILUTIONS[Math.min(i, DILUTIONS.length - 1)]}%, var(--sheet))`;

export type Part = {
  label: string;
  /** Canonical decimal. */ value: string;
  /** As people read it. */ text: string;
};

/** What something is made of, as one bar; the legend beneath is its table. Parts come in the order given. */
export function StackedBar({
  label,
  parts,
  locale,
  total,
}: {
  label: string;
  parts: readonly Part[];
  locale: string;
  /** The sum as people read it. */
  total?: ReactNode;
}) {
  const widths = shares(parts.map((p) => p.value));
  return (
    <figure className="grid gap-3">
      <div aria-hidden className="bg-line flex h-7 gap-0.5 overflow-hidden rounded-md">
        {parts.map((part, i) =>
          widths[i] ? (
            <span
              key={i}
              title={`${part.label}: ${part.text}`}
              style={{ width: `${widths[i] / 10}%`, background: dye(i) }}
            />
          ) : null,
        )}
      </div>
      <figcaption>
        <table className="w-full text-sm">
          <caption className="sr-only">{label}</caption>
          <tbody>
            {parts.map((part, i) => (
              <tr key={i} className="border-line border-b last:border-b-0">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  <span
                    aria-hidden
                    className="ring-edge/50 mr-2.5 inline-block size-3 rounded-sm ring-1 ring-inset"
                    style={{ background: dye(i) }}
                  />
                  {part.label}
                </th>
                <td className="text-ink-soft px-3 text-right">{formatPermille(widths[i] ?? 0, locale)}</td>
                <td className="text-right">{part.text}</td>
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr className="rule-double border-t-edge border-t font-medium">
                <th scope="row" className="py-1.5 text-left font-medium">
                  Total
                </th>
                <td />
                <td className="text-right">{total}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </figcaption>
    </figure>
  );
}
