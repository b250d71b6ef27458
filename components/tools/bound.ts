import type { ChangeEvent } from "react";

/** Ties an input or a select to a text of the state. */
export const bound = (value: string, onText: (text: string) => void) => ({
  value,
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onText(event.target.value),
});
