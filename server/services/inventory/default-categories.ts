import { Quantity } from "@/server/kernel/quantity";

/**
 * What every new organization starts with. Colours keep 3:1 against paper and ink, so that a dot is seen in both themes.
 * Default densities (g/ml) are typical ones, used only where an organization accepts them for its category.
 */
export type DefaultCategory = {
  kind: "ingredient" | "container" | "packaging" | "consumable" | "product" | "recipe";
  name: string;
  color: string;
  defaultDensity: Quantity | null;
};

const of = (
  kind: DefaultCategory["kind"],
  ...lines: [name: string, color: string, density?: string][]
): DefaultCategory[] =>
  lines.map(([name, color, density]) => ({
    kind,
    name,
    color,
    defaultDensity: density ? Quantity.of(density) : null,
  }));

export const defaultCategories: readonly DefaultCategory[] = [
  ...of(
    "ingredient",
    ["Oils", "#8A7A2E", "0.92"],
    ["Butters", "#A9713C", "0.91"],
    ["Waxes", "#B07A1E", "0.9"],
    ["Lyes and alkalis", "#5F6B7A"],
    ["Waters and liquids", "#3F7FA6", "1"],
    ["Fragrance oils", "#A5527D", "0.98"],
    ["Essential oils", "#7A5BA8", "0.9"],
    ["Colorants", "#B5483F"],
    ["Botanicals and clays", "#5B7F3F"],
    ["Additives", "#5A7D74"],
  ),
  ...of("container", ["Jars", "#3F7F8C"], ["Tins", "#6B7682"], ["Bottles", "#4F7A5B"], ["Moulds", "#8A6A55"]),
  ...of("packaging", ["Labels", "#4C6FA8"], ["Boxes and wraps", "#9A6B3F"], ["Lids and closures", "#6F6A8C"]),
  ...of("consumable", ["Wicks", "#A86A3F"], ["Cleaning", "#4A8577"], ["Workshop supplies", "#76706A"]),
  ...of("product", ["Soaps", "#7F8A3A"], ["Candles", "#B0712A"], ["Balms and lotions", "#A8606C"]),
  ...of(
    "recipe",
    ["Cold process soap", "#7F8A3A"],
    ["Liquid soap", "#3F7FA6"],
    ["Candle", "#B0712A"],
    ["Balm or salve", "#A8606C"],
    ["Lotion or cream", "#7A5BA8"],
    ["Other", "#76706A"],
  ),
];
