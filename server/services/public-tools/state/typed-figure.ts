import { readTyped } from "@/server/kernel/typed";

/**
 * A figure as a person typed it, in the form the calculators take: "1,234.5" and "1 1/2" become "1234.5" and "1.5".
 * What cannot be read stays as it was typed, so that the calculator refuses it beside its own field.
 */
export function typedFigure(text: string, locale = "en-US"): string {
  const read = readTyped(text, locale);
  return read.ok ? read.value : text;
}
