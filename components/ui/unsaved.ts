"use client";

import { useEffect, useRef, type RefObject } from "react";

/** What stood in each field when somebody first laid hands on the form. */
type Before = Map<Field, string>;
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The guarded forms in sight; without a `Before` nobody has touched them. */
const forms = new Map<HTMLFormElement, Before | null>();

/** Fields that people fill; what nobody types is left out. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter((one): one is Field => {
    if (one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement) return true;
    return one instanceof HTMLInputElement && !["hidden", "submit", "button", "reset"].includes(one.type);
  });

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
const valueOf = (field: Field): string => (isTick(field) ? String(field.checked) : field.value);
const firstValue = (field: Field): string => {
  if (isTick(field)) return String(field.defaultChecked);
  return field instanceof HTMLSelectElement ? field.value : field.defaultValue;
};

/** A field with other contents, a new one with any, or one with contents that is gone (a line that was taken out). */
function holdsTyped(form: HTMLFormElement, before: Before): boolean {
  const now = fieldsOf(form);
  const gone = [...before].some(([field, value]) => !field.isConnected && !isTick(field) && value !== "");
  return gone || now.some((field) => valueOf(field) !== (before.get(field) ?? firstValue(field)));
}

/** The forms that hold something typed and not sent; `within` looks at one sheet only. */
export const unsavedForms = (within?: Element | null): HTMLFormElement[] =>
  [...forms]
    .filter(([form, before]) => before && (!within || within.contains(form)) && holdsTyped(form, before))
    .map(([form]) => form);

/** What is in these forms now counts as nothing typed: it was sent, or is thrown away. */
export const forgetTyped = (typed: readonly HTMLFormElement[]): void => {
  for (const form of typed) if (forms.has(form)) forms.set(form, null);
};

/** Guards what is typed into this form, from the first touch until `forgetTyped`. */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, guarded: boolean): void {
  const on = useRef(guarded);
  useEffect(() => {
    const own = form.current;
    if (!own || !on.current) return;
    forms.set(own, null);
    // Before the touch has its effect: what a page fills in by itself, even late, is nothing that anybody typed.
    const touch = () => {
      if (!forms.get(own)) forms.set(own, new Map(fieldsOf(own).map((field) => [field, valueOf(field)])));
    };
    const touches = ["focusin", "pointerdown", "keydown", "beforeinput"];
    for (const name of touches) own.addEventListener(name, touch, true);
    return () => {
      forms.delete(own);
      for (const name of touches) own.removeEventListener(name, touch, true);
    };
  }, [form]);
}

type Ask = (leaving: { typed: readonly HTMLFormElement[]; go: () => void }) => void;
let asker: Ask | null = null;

/** Who puts the question; there is one, in the workspace. */
export const answerFor = (ask: Ask | null): void => void (asker = ask);

/** Goes at once where nothing typed would be lost, else after the person said so. */
export function leave(go: () => void, within?: Element | null): void {
  const typed = unsavedForms(within);
  if (typed.length === 0 || !asker) go();
  else asker({ typed, go });
}
