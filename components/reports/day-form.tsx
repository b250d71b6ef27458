import type { ReactNode } from "react";
import { Button } from "../ui/button";

/**
 * The days a report is about, as a plain form that asks for an address: it works without JavaScript and can be kept as a
 * bookmark. `keep` are the other parts of the address.
 */
export function DayForm({
  action,
  keep = {},
  children,
}: {
  action: string;
  keep?: Record<string, string | undefined>;
  children: ReactNode;
}) {
  return (
    <form action={action} method="get" data-print="hide" className="flex flex-wrap items-end gap-3">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
      <Button type="submit">Show</Button>
    </form>
  );
}
