import {
  FATTY_ACIDS,
  isSoapState,
  QUALITIES,
  soap,
  SOAP_LIKE,
  soapInput,
  USUAL,
  type SoapResult,
  type SoapState,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { onTheDay, stepsOf } from "./blocks";
import { maker } from "./shape";
import { soapLists } from "./soap-inci";
import { figure, money, percent, weight } from "./shown";
import { soapWeights } from "./soap-weights";

/** The soap calculator answers its page in grams. */
const inGrams = (grams: string, unit = "g"): string => weight(grams, "g", unit);

/** Oils, lye and all that is weighed out; what soap it makes; and room for the day. */
export const soapSheet = maker({
  like: SOAP_LIKE,
  isKnown: isSoapState,
  answer: (state) => soap(soapInput(state)),
  body: (state, result, { share, inci }) => ({
    name: state.name,
    kind: "Soap sheet",
    subtitle: `${LYE[state.lyeKind]}, ${percent(result.superfat.effective, 1)} superfat, ${inGrams(result.total)} in all`,
    blocks: [
      { kind: "facts", title: "At a glance", facts: atAGlance(state, result) },
      ...soapWeights(result),
      ...profileOf(result),
      { kind: "text", title: "With lye", paragraphs: SAFETY },
      ...stepsOf("soap", share),
      ...soapLists(state, result, { inci }),
      ...onTheDay(
        "Temperature of lye and oils",
        "Trace after",
        "Unmolded on",
        "Cut on",
        "pH or zap test",
        "Cured weight of a bar",
      ),
    ],
  }),
});

const LYE: Record<SoapState["lyeKind"], string> = {
  naoh: "Bar soap with NaOH",
  koh: "Liquid soap with KOH",
  dual: "Dual lye, NaOH and KOH",
};

const SAFETY = [
  "Sodium and potassium hydroxide burn skin and eyes. Goggles, gloves and long sleeves on, children and animals out, vinegar off the bench; water is what rinses.",
  "Weigh the lye on a scale, never by volume. Put the lye into the liquid, never the liquid onto the lye. No aluminium.",
];

function atAGlance({ naohPurity, kohPurity, lyeKind, currency }: SoapState, result: SoapResult) {
  const { superfat, cured, cost } = result;
  return [
    { term: "Oils", detail: inGrams(result.oilsWeight) },
    { term: "Whole batch", detail: inGrams(result.total) },
    { term: "Superfat", detail: percent(superfat.effective) },
    {
      term: "Superfat by the charts' spread",
      detail: `${figure(superfat.lowest, 1)} to ${percent(superfat.highest, 1)}`,
    },
    { term: "Lye concentration", detail: percent(result.concentration) },
    { term: "Water : lye", detail: `${figure(result.ratio)} : 1` },
    { term: "Water of oils", detail: percent(result.waterPercent) },
    ...(lyeKind === "koh" ? [] : [{ term: "NaOH reckoned as pure to", detail: `${naohPurity}\u00a0%` }]),
    ...(lyeKind === "naoh" ? [] : [{ term: "KOH reckoned as pure to", detail: `${kohPurity}\u00a0%` }]),
    ...(cured
      ? [
          { term: "Bars", detail: figure(cured.count) },
          { term: "A bar, fresh", detail: `${inGrams(cured.freshBar)} (${inGrams(cured.freshBar, "oz")})` },
          { term: "A bar, cured", detail: `${inGrams(cured.bar)} (${inGrams(cured.bar, "oz")})` },
        ]
      : []),
    ...(cost ? [{ term: "Cost", detail: money(cost.total, currency) }] : []),
    ...(cost?.perBar ? [{ term: "Cost of a bar", detail: money(cost.perBar, currency) }] : []),
  ];
}

const usual = (name: keyof typeof USUAL): string => USUAL[name]?.join(" to ") ?? "";
const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

function profileOf(result: SoapResult): Block[] {
  const { saturated, unsaturated } = result;
  return [
    {
      kind: "table",
      title: "What soap it makes",
      columns: [
        { label: "Quality" },
        { label: "Value", numeric: true },
        { label: "Usual range", numeric: true },
      ],
      rows: [
        ...QUALITIES.map((name) => [
          capital(name),
          figure(result.qualities[name], 1),
          usual(name as keyof typeof USUAL),
        ]),
        ["Iodine", result.iodine === null ? "unknown" : figure(result.iodine, 1), usual("iodine")],
        ["INS", result.ins === null ? "unknown" : figure(result.ins, 1), usual("ins")],
      ],
      note: "Sums of fatty acids after SoapCalc: a guide to the bar, not a promise.",
    },
    {
      kind: "facts",
      title: "Fatty acids",
      facts: [
        ...FATTY_ACIDS.map((acid) => ({ term: capital(acid), detail: percent(result.fattyAcids[acid], 1) })),
        ...(saturated !== null && unsaturated !== null
          ? [
              {
                term: "Saturated to unsaturated",
                detail: `${figure(saturated, 0)} : ${figure(unsaturated, 0)}`,
              },
            ]
          : []),
      ],
    },
  ];
}
