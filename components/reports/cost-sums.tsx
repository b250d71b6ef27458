import { formatMoney, type Formats } from "../ui/format";
import { StackedBar } from "../ui/stacked-bar";
import { Stat, Stats } from "../ui/card";

export type CostTotals = {
  batches: number;
  materials: string;
  labour: string;
  overhead: string;
  total: string;
  outputs: string;
  loss: string;
};

/** A range of batches at a glance: what went in, and where it went. */
export function CostSums({ totals, formats }: { totals: CostTotals; formats: Formats }) {
  const money = (value: string) => formatMoney(value, formats);
  return (
    <Stats>
      <Stat label="Batches" value={totals.batches} />
      <Stat label="Total cost" value={money(totals.total)} />
      <Stat label="On the shelf" value={money(totals.outputs)} />
      <Stat label="Loss" value={money(totals.loss)} />
    </Stats>
  );
}

/** What the batches cost, as one bar. */
export function CostMakeUp({ totals, formats }: { totals: CostTotals; formats: Formats }) {
  const part = (label: string, value: string) => ({ label, value, text: formatMoney(value, formats) });
  return (
    <StackedBar
      label="What the batches cost"
      locale={formats.locale}
      parts={[
        part("Materials", totals.materials),
        part("Labour", totals.labour),
        part("Overhead", totals.overhead),
      ].filter(({ value }) => value !== "0")}
      total={formatMoney(totals.total, formats)}
    />
  );
}
