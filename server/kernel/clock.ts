/** Where time comes from. Commands read it once; demo data and tests run on a fixed one. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

export const fixedClock = (iso: string): Clock => {
  const at = new Date(iso);
  return () => at;
};

/**
 * The calendar day ("2026-11-21") at an instant in a time zone.
 * A day is a text and never an instant: parsing one as UTC is how due dates slip.
 */
export function dayIn(timezone: string, at: Date): string {
  return daysOf(timezone).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function daysOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: timezone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timezone, format);
  }
  return format;
}

/** Is this a day of the calendar, year-month-day, that PostgreSQL knows too (from the year 1 on)? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** The day so many days later; pure calendar arithmetic, no zone involved. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The first instant of a day in a time zone (the day's own start, also where midnight does not exist). */
export function startOfDay(timezone: string, day: string): Date {
  // Walk from a guess: zones differ by at most 14 hours from UTC, and offsets change by at most an hour or two.
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  const step = 15 * 60_000;
  while (dayIn(timezone, new Date(at)) < day) at += step;
  return new Date(at);
}

/** The first instant after a day in a time zone: reports "as of the 3rd" mean everything before this. */
export const endOfDay = (timezone: string, day: string): Date => startOfDay(timezone, addDays(day, 1));
