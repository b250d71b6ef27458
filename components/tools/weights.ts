/** The units of weight that the tools offer, and how a choice says them. */
export const WEIGHTS = ["g", "kg", "oz", "lb"];

const NAMES: Record<string, string> = { g: "grams", kg: "kilograms", oz: "ounces", lb: "pounds" };

export const WEIGHT_OPTIONS = WEIGHTS.map((unit) => ({ value: unit, label: NAMES[unit] ?? unit }));
