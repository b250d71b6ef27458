import { formatDecimal, formatMoney, type Formats } from "../ui/format";

type Sums = {
  lines: number;
  costIn: string | null;
  costOut: string | null;
  net: string | null;
};

/** The foot of the ledger's page: what its lines brought in and took out. */
export function ledgerSumCells(sums: Sums, formats: Formats) {
  const { costIn, costOut, net } = sums;
  if (costIn === null || costOut === null || net === null) return undefined;
  return {
    what: `${sums.lines} ${sums.lines === 1 ? "line" : "lines"} here`,
    cost: (
      <span className="grid justify-items-end">
        <span>{formatMoney(net, formats)}</span>
        <span className="text-ink-soft text-xs font-normal whitespace-nowrap">
          {formatMoney(costIn, formats)} in
        </span>
        {/* A line of its own: side by side they would push the last column out of sight. */}
        <span className="text-ink-soft text-xs font-normal whitespace-nowrap">
          {formatMoney(costOut.replace(/^-/, ""), formats)} out
        </span>
      </span>
    ),
  };
}

/** Of everything that fits the filters, not only of the page in sight. */
export function LedgerSums({ sums, formats }: { sums: Sums & { more: boolean }; formats: Formats }) {
  const count = formatDecimal(String(sums.lines), formats);
  const lines = sums.more
    ? `The newest ${count} lines`
    : `${count} ${sums.lines === 1 ? "line" : "lines"} in all`;
  if (sums.costIn === null || sums.costOut === null) return lines;
  return `${lines}: ${formatMoney(sums.costIn, formats)} in, ${formatMoney(sums.costOut.replace(/^-/, ""), formats)} out`;
}
