/**
 * What soap makers call a fat once lye has made soap of it: "Sodium Olivate", "Potassium Olivate". By the fat's key; only
 * the stem is kept, the metal stands before it.
 *
 * Source: the chart "INCI Terms for Saponified Oils" of Saffire Blue,
 * https://www.saffireblue.ca/resource-centre/inci-terms-for-saponified-oils/ ("for potassium hydroxide, substitute the word
 * potassium for sodium"). Kinds of one oil (pomace, high oleic, refined) share its name, as they share its INCI name.
 * "Hempseedate" and the salts of single fatty acids, which the chart lacks, are those of the European Commission's CosIng.
 * A fat that is not here has no soap name: none is ever made up from its sound.
 */
const STEMS: Readonly<Record<string, string>> = {
  "apricot-kernel-oil": "Apricot Kernelate",
  "avocado-oil": "Avocadate",
  "babassu-oil": "Babassate",
  "beef-tallow": "Tallowate",
  "borage-oil": "Boragate",
  "canola-oil": "Canolate",
  "castor-oil": "Castorate",
  "cocoa-butter": "Cocoa Butterate",
  "coconut-oil-76": "Cocoate",
  "corn-oil": "Cornate",
  "cottonseed-oil": "Cottonseedate",
  "emu-oil": "Emuate",
  "grapeseed-oil": "Grapeseedate",
  "hazelnut-oil": "Hazelnutate",
  "hemp-oil": "Hempseedate",
  "high-oleic-canola-oil": "Canolate",
  "high-oleic-safflower-oil": "Safflowerate",
  "high-oleic-sunflower-oil": "Sunflowerate",
  "illipe-butter": "Illipe Butterate",
  "kukui-nut-oil": "Kukuiate",
  lard: "Lardate",
  "lauric-acid": "Laurate",
  "macadamia-nut-oil": "Macadamiate",
  "mango-butter": "Mango Butterate",
  "myristic-acid": "Myristate",
  "neem-oil": "Neemate",
  "oleic-acid": "Oleate",
  "olive-oil": "Olivate",
  "olive-pomace-oil": "Olivate",
  "palm-kernel-oil": "Palm Kernelate",
  "palm-oil": "Palmate",
  "palmitic-acid": "Palmitate",
  "peach-kernel-oil": "Peach Kernelate",
  "peanut-oil": "Peanutate",
  "rice-bran-oil": "Ricate",
  "safflower-oil": "Safflowerate",
  "sesame-oil": "Sesamate",
  "shea-butter": "Shea Butterate",
  "soybean-oil": "Soybeanate",
  "stearic-acid": "Stearate",
  "sunflower-oil": "Sunflowerate",
  "sweet-almond-oil": "Almondate",
  "walnut-oil": "Walnutate",
  "wheat-germ-oil": "Wheatgermate",
};

/** The soap name of a fat without its metal; null where none was published. */
export const soapStem = (oilKey: string | null): string | null =>
  oilKey !== null && Object.hasOwn(STEMS, oilKey) ? STEMS[oilKey]! : null;

/** Every fat that has a soap name, for the test that they all exist. */
export const NAMED_FATS: readonly string[] = Object.keys(STEMS);
