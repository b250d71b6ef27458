import { CANDLE_DEFAULTS } from "../candle/state";
import { LOTION_DEFAULTS } from "../lotion/state";
import { SOAP_DEFAULTS } from "../soap/state";

/** What a calculation is called that nobody gave a name, or whose calculator asks for none. */
export const OWN_NAMES = {
  soap: "Soap",
  candle: "Candle",
  lotion: "Lotion",
  dough: "Dough",
  food: "Food",
  tincture: "Tincture",
  infusion: "Infusion",
  salve: "Salve",
  blend: "Essential oil blend",
  priced: "Priced batch",
} as const;

const begunWith = [SOAP_DEFAULTS, CANDLE_DEFAULTS, LOTION_DEFAULTS].map(({ name }) => name);
const notGiven: ReadonlySet<string> = new Set([...Object.values(OWN_NAMES), ...begunWith]);

/** Whether a visitor chose this name: only then is a second calculation of that name a change of the first. */
export const isGiven = (name: string): boolean => !notGiven.has(name);
