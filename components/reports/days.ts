import { addDays } from "@/server/kernel/clock";

/** Days that accountants ask for, as calendar days of the organization. */

const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`;

/** The first day that a report knows. */
export const FIRST_DAY = "1990-01-01";

/** Whole calendar days of the years in which a workshop may have kept books; anything else was mistyped. */
export const isReportDay = (day: string): boolean => day >= FIRST_DAY && day <= "2199-12-31";

/** Days at whose end stock is counted: today, and the last days of the last month and year. */
export const countingDays = (today: string): { label: string; day: string }[] => [
  { label: "Today", day: today },
  { label: "End of last month", day: addDays(firstOfMonth(today), -1) },
  { label: "End of last year", day: `${Number(today.slice(0, 4)) - 1}-12-31` },
];

export type Range = { from?: string; to?: string };

/** Spans that are looked at; without both ends, everything. */
export function spans(today: string): { label: string; range: Range }[] {
  const month = firstOfMonth(today);
  const endOfLast = addDays(month, -1);
  const year = today.slice(0, 4);
  const last = String(Number(year) - 1);
  return [
    { label: "All", range: {} },
    { label: "This month", range: { from: month, to: today } },
    { label: "Last month", range: { from: firstOfMonth(endOfLast), to: endOfLast } },
    { label: "This year", range: { from: `${year}-01-01`, to: today } },
    { label: "Last year", range: { from: `${last}-01-01`, to: `${last}-12-31` } },
  ];
}
