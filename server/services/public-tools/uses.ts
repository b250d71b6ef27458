import { Quantity } from "@/server/kernel/quantity";
import { BAKING_DEFAULTS } from "./baking/state";
import { CANDLE_DEFAULTS } from "./candle/state";
import { waxOf } from "./candle/waxes";
import { SPIRIT_SLUGS } from "./drafts/slugs";
import { HERBAL_DEFAULTS, newEssentialOil } from "./herbal/state";
import { lotionWith } from "./lotion/with-entry";
import { OILS } from "./oils/oils";
import { newOil, SOAP_DEFAULTS } from "./soap/state";
import { measure } from "./state/measure";
import { encodeState } from "./state/share";
import type { ToolState } from "./state/shape";
import { UNITS_DEFAULTS } from "./units/state";

/** What the calculators want to know of an entry of the global library. */
export type UsableEntry = {
  slug: string;
  name: string;
  family: string;
  /** Of OILS. */
  oilKey: string | null;
  /** g/ml. */
  density: string | null;
  defaultUnit: string;
  capacity: { quantity: string; unit: string } | null;
};

/** A calculator that takes the entry: its address under /tools, what it works out, and a share text with the entry chosen. */
export type EntryUse = { tool: string; says: string; link: string };

/** Where an entry is used in calculators: only those that know it by more than its name, each opened with it chosen. */
export function usesOf(entry: UsableEntry): EntryUse[] {
  return [
    use("soap", "The lye it needs, and the soap it makes", soapWith(entry)),
    use("candles", "Wax and fragrance for a vessel", candleWith(entry)),
    use("lotions", "Its part in an emulsion", lotionWith(entry)),
    use("herbal", "Herbs in it, or it in a carrier", herbalWith(entry)),
    use("baking", "A dough in baker's percentages", doughWith(entry)),
    use("units", "Weight to volume by its density", unitsWith(entry)),
  ].filter((one) => one !== null);
}

function use(tool: string, says: string, state: ToolState | null): EntryUse | null {
  const link = state && encodeState(state);
  return link ? { tool, says, link } : null;
}

/** A soap of that fat alone, or one made with that lye. */
function soapWith({ slug, name, oilKey }: UsableEntry): ToolState | null {
  if (oilKey && OILS.has(oilKey)) return { ...SOAP_DEFAULTS, name, oils: [newOil(oilKey, "100")] };
  const lyeKind = LYES[slug];
  return lyeKind ? { ...SOAP_DEFAULTS, lyeKind } : null;
}

const LYES: Readonly<Record<string, "naoh" | "koh">> = {
  "sodium-hydroxide": "naoh",
  "potassium-hydroxide": "koh",
};

/** A candle of that wax, or poured into that vessel. */
function candleWith({ slug, name, density, capacity }: UsableEntry): ToolState | null {
  const { wax, vessel } = CANDLE_DEFAULTS;
  const published = waxOf(slug);
  // What the calculator does not know itself, the library may.
  if (published)
    return {
      ...CANDLE_DEFAULTS,
      wax: { ...wax, key: slug, density: published.density ? "" : (density ?? "") },
    };
  if (!capacity || !/\bcandle\b/i.test(name)) return null;
  return {
    ...CANDLE_DEFAULTS,
    vessel: { ...vessel, shape: "volume", volume: measure(capacity.quantity, capacity.unit) },
  };
}

/** A tincture with that spirit, or that essential oil in a carrier. */
function herbalWith({ slug, name, family }: UsableEntry): ToolState | null {
  const [strength] = Object.entries(SPIRIT_SLUGS).find(([, known]) => known === slug) ?? [];
  if (strength) return { ...HERBAL_DEFAULTS, tincture: tinctureOf(strength) };
  if (family !== "essential_oil") return null;
  const blend = { ...HERBAL_DEFAULTS.blend, oils: [newEssentialOil(name)] };
  return { ...HERBAL_DEFAULTS, preparation: "blend", blend };
}

/** As strong as the spirit allows. */
function tinctureOf(spirit: string) {
  const { tincture } = HERBAL_DEFAULTS;
  const isWeaker = Quantity.of(spirit).compare(Quantity.of(tincture.alcohol)) < 0;
  return { ...tincture, spirit, alcohol: isWeaker ? spirit : tincture.alcohol };
}

function doughWith({ name, family }: UsableEntry): ToolState | null {
  const [flour, rye, ...others] = BAKING_DEFAULTS.lines;
  if (family !== "flour" || !flour || !rye) return null;
  return { ...BAKING_DEFAULTS, lines: [{ ...flour, name, price: "" }, rye, ...others] };
}

/** From what it is kept in, to the other kind. */
function unitsWith({ density, defaultUnit }: UsableEntry): ToolState | null {
  if (!density) return null;
  const isVolume = ["ml", "l", "fl oz", "cup"].includes(defaultUnit);
  return {
    ...UNITS_DEFAULTS,
    amount: "1",
    from: isVolume ? "fl oz" : "lb",
    to: isVolume ? "g" : "ml",
    density,
  };
}
