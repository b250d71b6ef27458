import { readTyped } from "@/server/kernel/typed";

/** What a person typed as a canonical decimal above zero, or a sentence that says why it is none. */
export function readPositive(text: string, locale: string): { value: string } | { problem: string } {
  const read = readTyped(text, locale);
  if (!read.ok) return { problem: read.problem };
  return /^-|^0$/.test(read.value) ? { problem: "Enter a number above zero." } : { value: read.value };
}
