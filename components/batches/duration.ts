import { Quantity } from "@/server/kernel/quantity";
import { ratio } from "@/server/kernel/exact";
import { readTyped } from "@/server/kernel/typed";

/** Times on a clock, in whole seconds. */

const two = (n: number) => String(n).padStart(2, "0");

/** 3909 -> "1:05:09", 65 -> "1:05", 190800 -> "2 d 5:00:00". */
export function clockText(seconds: number): string {
  const all = Math.max(0, Math.floor(seconds));
  const days = Math.floor(all / 86_400);
  const hours = Math.floor((all % 86_400) / 3_600);
  const minutes = Math.floor((all % 3_600) / 60);
  const clock = days || hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
  return days ? `${days} d ${clock}` : clock;
}

/** How a length of time is said where nothing ticks: "90 min", "2 d". */
export function lengthText(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : clockText(seconds);
}

export const TIME_UNITS = [
  { value: "60", label: "min" },
  { value: "3600", label: "h" },
  { value: "86400", label: "days" },
  { value: "1", label: "s" },
];

/** "1.5" hours as whole seconds in text; what cannot be read comes back as it was typed, for the server to refuse. */
export function secondsOf(typed: string, unitSeconds: string, locale: string): string {
  const read = readTyped(typed, locale);
  const amount = read.ok ? Quantity.parse(read.value) : null;
  return amount ? String(amount.times(ratio(BigInt(unitSeconds))).roundedUp()) : typed;
}
