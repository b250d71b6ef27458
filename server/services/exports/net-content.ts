import { formatDecimal, overRatio, ratioOf, type Ratio } from "@/server/kernel/exact";
import { shownAmount } from "@/server/kernel/shown";

/** Whose units come first on a label: those of the United States, or metric ones. */
export type LabelSystem = "us" | "metric";

/** People of these regions read ounces first. */
export const systemOf = (locale: string): LabelSystem => (/-(US|LR|MM)\b/.test(locale) ? "us" : "metric");

const UNITS = {
  weight: { us: ["oz", ratioOf("28.349523125")], metric: ["g", ratioOf("1")] },
  volume: { us: ["fl oz", ratioOf("29.5735295625")], metric: ["ml", ratioOf("1")] },
} as const;

/**
 * What a label says is inside, in both systems: "Net wt 4 oz (113 g)", "113 g (3.98 oz)". From grams or millilitres, exact.
 *
 * Each is reckoned from the exact amount and cut, never rounded up, so that no label promises more than there is: whole
 * units from 100 on, one place from 10, two below (16 CFR 500.17 and 21 CFR 701.13 allow two at most).
 */
export function netContent(amount: Ratio, kind: keyof typeof UNITS, locale: string): string {
  const said = ([unit, size]: readonly [string, Ratio]) =>
    `${shownAmount(cutDown(overRatio(amount, size)), locale)} ${unit}`;
  const { us, metric } = UNITS[kind];
  const net = kind === "weight" ? "Net wt" : "Net";
  return systemOf(locale) === "us" ? `${net} ${said(us)} (${said(metric)})` : `${said(metric)} (${said(us)})`;
}

function cutDown({ n, d }: Ratio): string {
  const whole = n / d;
  const places = whole >= 100n ? 0 : whole >= 10n ? 1 : 2;
  return formatDecimal((n * 10n ** BigInt(places)) / d, places);
}
