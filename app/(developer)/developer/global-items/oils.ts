import { OILS } from "@/server/services/public-tools/pure";

/** The fats that the soap calculator knows, for a choice. */
export const oilOptions = () =>
  [...OILS].map(([value, { name }]) => ({ value, label: name })).sort((a, b) => (a.label < b.label ? -1 : 1));
