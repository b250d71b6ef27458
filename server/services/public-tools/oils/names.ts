import { OILS, type Oil } from "./oils";

/** What makers also call a fat. A name that could mean two different values is not here. */
export const ALSO: Record<string, string> = {
  "almond oil": "sweet-almond-oil",
  "aloe vera butter": "aloe-butter",
  "black seed oil": "black-cumin-seed-oil",
  "caprylic capric triglycerides": "fractionated-coconut-oil",
  "cacao butter": "cocoa-butter",
  "coconut oil": "coconut-oil-76",
  evoo: "olive-oil",
  "extra virgin olive oil": "olive-oil",
  "flax oil": "linseed-oil",
  "flaxseed oil": "linseed-oil",
  "grape seed oil": "grapeseed-oil",
  "hemp seed oil": "hemp-oil",
  jojoba: "jojoba-oil",
  kamani: "tamanu-oil",
  karite: "shea-butter",
  "karite butter": "shea-butter",
  "kokum seed butter": "kokum-butter",
  "macadamia oil": "macadamia-nut-oil",
  "mct oil": "fractionated-coconut-oil",
  "olive pomace": "olive-pomace-oil",
  "pomace olive oil": "olive-pomace-oil",
  "rose hip oil": "rosehip-oil",
  "shea nut butter": "shea-butter",
  "soya bean oil": "soybean-oil",
  "soya oil": "soybean-oil",
  tallow: "beef-tallow",
  "tea seed oil": "camellia-oil",
  "wheatgerm oil": "wheat-germ-oil",
};

export const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALSO),
  ...[...OILS.values()].flatMap((oil): [string, string][] => [
    [plain(oil.name), oil.key],
    [plain(oil.key), oil.key],
  ]),
]);

/** Finds a fat by its key or by a name, whatever its spaces, signs and capitals; null where nobody of that name is known. */
export function oilNamed(text: string): Oil | null {
  if (text.length > 100) return null;
  return OILS.get(text) ?? OILS.get(BY_NAME.get(plain(text)) ?? "") ?? null;
}
