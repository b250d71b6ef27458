import { clsx, type ClassValue } from "clsx";
import { mergeClasses } from "./merge-classes";

/** Joins class names; of two that say the same thing the later one wins. */
export function cx(...classes: ClassValue[]): string {
  return mergeClasses(clsx(classes));
}
