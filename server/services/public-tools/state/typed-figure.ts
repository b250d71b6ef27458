import { parseDecimal } from "@/server/kernel/exact";
import { readTyped } from "@/server/kernel/typed";

/** As many decimals as a person can type. */
const PLACES = 12;

/**
 * A figure as a person typed it, in the form the calculators take: "1,234.5" and "1 1/2" become "1234.5" and "1.5".
 * What cannot be read stays as it was typed, so that the calculator refuses it beside its own field.
 *
 * "2.500" is asked about, as everywhere in the workshop, although a program that sends it means a plain 2.5: a blank
 * behind it makes it no plain decimal, and changes nothing for the reader that then says both ways to write it.
 */
export function typedFigure(text: string, locale = "en-US"): string {
  const read = readTyped(text, locale);
  if (read.ok) return read.value;
  return parseDecimal(text, PLACES) === null ? text : `${text} `;
}
