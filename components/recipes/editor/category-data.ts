import { factLabel } from "@/server/services/recipes/pure";

/** What a trade adds to a recipe: kept as typed, shown on documents. */
export type CategoryField = {
  key: string;
  label: string;
  hint?: string;
  placeholder?: string;
  choices?: readonly string[];
};

const SOAP: CategoryField[] = [
  { key: "lye", label: "Lye", choices: ["NaOH", "KOH", "NaOH and KOH"] },
  { key: "superfat", label: "Superfat", placeholder: "5 %" },
  { key: "water", label: "Water", placeholder: "33 % lye concentration" },
  { key: "naohPurity", label: "Purity of the NaOH", placeholder: "100 %" },
  { key: "kohPurity", label: "Purity of the KOH", placeholder: "90 %" },
  { key: "cureLoss", label: "Weight lost in curing", placeholder: "12 %" },
];

const CANDLE: CategoryField[] = [
  { key: "wax", label: "Wax", placeholder: "Soy" },
  { key: "load", label: "Fragrance load", placeholder: "8 % of wax" },
];

/** The fields that fit a category's name. */
export function categoryFields(category: string | null): CategoryField[] {
  if (!category) return [];
  if (/soap/i.test(category)) return SOAP;
  return /candle|melt|wax/i.test(category) ? CANDLE : [];
}

const LABELS = new Map([...SOAP, ...CANDLE].map((field) => [field.key, field.label]));

/** A kept fact as people read it: "lyeType" is "Lye type". */
export function factText(key: string, value: string): { label: string; value: string } {
  if (key === "density") return { label: "Density of the mix", value: `${value} g/ml` };
  return { label: LABELS.get(key) ?? factLabel(key), value };
}
