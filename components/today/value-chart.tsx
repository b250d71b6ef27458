import { Money } from "@/server/kernel/money";
import { AreaChart } from "../ui/area-chart";
import { Card } from "../ui/card";
import { formatDay, formatMoney, type Formats } from "../ui/format";
import { UiLink } from "../ui/link";

/** What the stock is worth, and how it came to that. */
export function ValueChart({
  days,
  formats,
}: {
  days: readonly { day: string; value: string }[];
  formats: Formats;
}) {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const change = Money.of(last.value).minus(Money.of(first.value));
  const size = formatMoney(String(change.isNegative ? change.negated() : change), formats);
  return (
    <Card className="grid gap-4">
      <div>
        <p className="font-title text-2xl">
          <UiLink href="/reports/stock-value" className="underline-offset-4 hover:underline">
            {formatMoney(last.value, formats)}
          </UiLink>
        </p>
        <p className="text-ink-soft text-sm">
          {change.isZero ? "As it was" : change.isNegative ? `${size} less than` : `${size} more than`} on{" "}
          {formatDay(first.day, formats)}
        </p>
      </div>
      <AreaChart
        label={`Stock value over the last ${days.length} days`}
        points={days.map(({ day, value }) => ({
          label: formatDay(day, formats),
          value,
          text: formatMoney(value, formats),
        }))}
      />
    </Card>
  );
}
