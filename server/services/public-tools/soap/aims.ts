import { USUAL } from "./profile";
import { type Aims } from "./suggest";

/** Bars one can aim at. The usual ranges are the published ones; the others narrow them, by our own judgment. */
export const SOAP_AIMS = {
  usual: { label: "The usual ranges", aims: USUAL },
  gentle: {
    label: "Gentler: cleansing up to 12, conditioning from 55",
    aims: { ...USUAL, cleansing: ["0", "12"], conditioning: ["55", "75"], ins: undefined },
  },
  hard: {
    label: "Harder and longer-lasting: hardness from 42, longevity from 30",
    aims: { ...USUAL, hardness: ["42", "54"], longevity: ["30", "54"] },
  },
  bubbly: { label: "More bubbles: bubbly from 25", aims: { ...USUAL, bubbly: ["25", "46"] } },
  creamy: { label: "Creamier: creamy from 30", aims: { ...USUAL, creamy: ["30", "48"] } },
} as const satisfies Record<string, { label: string; aims: Aims }>;

export type SoapAim = keyof typeof SOAP_AIMS;
