"use no memo";

import { Callout } from "@/components/ui/notice";
import type { Calculated, Notice } from "@/server/services/public-tools/pure";

/** What a calculation has to say: what must be mended first, or what is worth knowing. Nothing where it has nothing. */
export function Notices({ of }: { of: Calculated<unknown> }) {
  const notices = of.ok ? of.warnings : of.problems;
  if (notices.length === 0) return null;
  return (
    <Callout live tone={of.ok ? "soon" : "note"} title={of.ok ? "Worth knowing" : "Before there is a result"}>
      <ul className="grid gap-1.5">
        {distinct(notices).map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Callout>
  );
}

/** What is wrong with one field, for its `error`. */
export const problemAt = (of: Calculated<unknown>, field: string): string | undefined =>
  of.ok ? undefined : of.problems.find((notice) => notice.field === field)?.message;

const distinct = (notices: readonly Notice[]): string[] => [
  ...new Set(notices.map((notice) => notice.message)),
];
