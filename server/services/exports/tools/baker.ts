import {
  baking,
  BAKING_DEFAULTS,
  bakingWords,
  linkedState,
  pans,
  toBakingInput,
  toPansInput,
  type BakingResult,
  type BakingState,
  type PansResult,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { onTheDay, stepsOf } from "./blocks";
import { unfinished, warningsOf, type Maker } from "./shape";
import { amount, figure, inColumn, money, percent, weight } from "./shown";

/** The formula with its baker's percentages; what to do for another pan, where that can be said. */
export const bakerSheet: Maker = (share) => {
  const state = linkedState(share, BAKING_DEFAULTS);
  if (!state) return { why: "unreadable" };
  const dough = baking(toBakingInput(state));
  if (!dough.ok) return unfinished(dough);
  const panned = pans(toPansInput(state));
  const { result } = dough;
  const isDough = result.flour !== null;
  return {
    name: "",
    kind: isDough ? "Baker's sheet" : "Formula sheet",
    subtitle: [
      `${weight(result.dough, state.unit)} of ${bakingWords(result).whole.toLowerCase()}`,
      ...(result.hydration === null ? [] : [`${percent(result.hydration, 1)} hydration`]),
    ].join(", "),
    blocks: [
      ...warningsOf(dough),
      formula(result, state),
      {
        kind: "facts",
        title: `The ${bakingWords(result).whole.toLowerCase()}`,
        facts: doughFacts(result, state),
      },
      ...(panned.ok ? [anotherPan(panned.result)] : []),
      ...stepsOf("baking", share),
      ...onTheDay(...(isDough ? DOUGH_DAY : FOOD_DAY)),
    ],
  };
};

const DOUGH_DAY = [
  "Temperature of the dough",
  "Bulk from",
  "Bulk to",
  "Shaped at",
  "Baked at",
  "Out of the oven",
];
const FOOD_DAY = ["Begun at", "Highest temperature", "Done at", "Filled at"];

function formula(result: BakingResult, { unit, currency }: BakingState): Block {
  const other = unit === "oz" || unit === "lb" ? "g" : "oz";
  const { ofBase, whole } = bakingWords(result);
  const isDough = result.flour !== null;
  const isPriced = result.cost !== null;
  const cost = (of: string | null) => (isPriced ? [of === null ? "" : money(of, currency)] : []);
  const weights = (of: string) => [inColumn(of, unit, unit), inColumn(of, unit, other)];
  return {
    kind: "table",
    title: "Formula",
    columns: [
      { label: "Ingredient" },
      ...[ofBase, ...(isDough ? ["Of dough"] : []), unit, other, ...(isPriced ? ["Cost"] : [])].map(
        (label) => ({
          label,
          numeric: true,
        }),
      ),
    ],
    rows: result.lines
      .filter((line) => line.name !== "" || line.weight !== "0")
      .map((line) => [
        line.name,
        percent(line.percent),
        ...(isDough ? [percent(line.share)] : []),
        ...weights(line.weight),
        ...cost(line.cost),
      ]),
    total: [
      whole,
      percent(result.totalPercent),
      ...(isDough ? [percent("100")] : []),
      ...weights(result.dough),
      ...cost(result.cost),
    ],
  };
}

const doughFacts = (result: BakingResult, { unit, currency }: BakingState) => [
  ...(result.flour === null || result.hydration === null
    ? []
    : [
        { term: "Flour", detail: weight(result.flour, unit) },
        { term: "Hydration, starters counted", detail: percent(result.hydration) },
        { term: "Flour from starters", detail: percent(result.prefermented) },
      ]),
  { term: result.flour === null ? "Made" : "Baked", detail: weight(result.baked, unit) },
  ...(result.piece
    ? [
        {
          term: `One piece, as ${bakingWords(result).whole.toLowerCase()}`,
          detail: weight(result.piece.dough, unit),
        },
        {
          term: result.flour === null ? "One piece, made" : "One piece, baked",
          detail: weight(result.piece.baked, unit),
        },
        ...(result.piece.cost
          ? [{ term: "One piece costs", detail: money(result.piece.cost, currency) }]
          : []),
      ]
    : []),
];

const anotherPan = ({ factor, fromVolume, toVolume }: PansResult): Block => ({
  kind: "facts",
  title: "Another pan",
  facts: [
    { term: "Make the recipe", detail: `${figure(factor, 3)} times` },
    { term: "The recipe's pan holds", detail: amount(fromVolume, "ml") },
    { term: "Yours holds", detail: amount(toVolume, "ml") },
  ],
});
