import {
  BURN_TEST,
  burnLog,
  candle,
  CANDLE_DEFAULTS,
  candleInput,
  isCandleState,
  waxOf,
  type CandleResult,
  type CandleState,
  type CandleWeights,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { costOf, onTheDay, stepsOf } from "./blocks";
import { maker } from "./shape";
import { amount, figure, inColumn, percent, weight } from "./shown";

/** What one candle, each pitcher and the batch take; the wicks to try, and a log to write their burns into. */
export const candleSheet = maker({
  like: CANDLE_DEFAULTS,
  isKnown: isCandleState,
  answer: (state) => candle(candleInput(state)),
  body: (state, result, { share }) => ({
    name: state.name,
    kind: "Candle sheet",
    subtitle: `${state.count} candles, ${weight(result.batch.total, result.unit)} to melt`,
    blocks: [
      { kind: "facts", title: "At a glance", facts: atAGlance(state, result) },
      weightsTable("What to weigh", result, [
        { head: "One candle", weights: result.each },
        { head: "To melt", weights: result.batch },
      ]),
      ...pitchers(result),
      ...costOf(result.cost, state.currency, "for each candle"),
      ...stepsOf("candles", share),
      ...wicks(result),
      ...onTheDay("Lot of the wax", "Lot of the fragrance", "Poured at", "Room temperature"),
    ],
  }),
});

function atAGlance({ fill, filledBy, wax, basis }: CandleState, { load, volume, batch, unit }: CandleResult) {
  const shares = [`${percent(load.ofWax)} of the wax`, `${percent(load.ofTotal)} of the whole candle`];
  const [stated = "", meaning = ""] = basis === "of_wax" ? shares : shares.toReversed();
  return [
    { term: "Wax", detail: waxOf(wax.key)?.name ?? "Own wax" },
    { term: "Stays in the pitcher", detail: weight(batch.lost, unit) },
    { term: "Fragrance, as stated", detail: stated },
    { term: "Which is the same as", detail: meaning },
    { term: "Vessel to the brim", detail: amount(volume.brim, "ml") },
    { term: `Filled to ${fill}\u00a0%`, detail: amount(volume.filled, "ml") },
    {
      term: "What fills it to the line",
      detail: filledBy === "mixture" ? "wax and fragrance" : "wax, fragrance on top",
    },
  ];
}

type Column = { head: string; weights: CandleWeights };

/** Each amount in the unit of the page and in ounces, or in grams where ounces are the unit of the page. */
function weightsTable(title: string, { unit }: CandleResult, columns: readonly Column[]): Block {
  const other = unit === "oz" || unit === "lb" ? "g" : "oz";
  const cells = (pick: (weights: CandleWeights) => string) =>
    columns.flatMap(({ weights }) => [unit, other].map((to) => inColumn(pick(weights), unit, to)));
  const [first] = columns;
  return {
    kind: "table",
    title,
    columns: [
      { label: "Ingredient" },
      ...columns.flatMap(({ head }) =>
        [unit, other].map((to) => ({ label: `${head}, ${to}`, numeric: true })),
      ),
    ],
    rows: [
      ["Wax", ...cells(({ wax }) => wax)],
      ...(first?.weights.fragrances ?? []).map(({ name }, i) => [
        name,
        ...cells(({ fragrances }) => fragrances[i]?.weight ?? "0"),
      ]),
    ],
    total: ["Together", ...cells(({ total }) => total)],
  };
}

const pitchers = (result: CandleResult): Block[] =>
  result.pitchers.length === 0
    ? []
    : [
        weightsTable(
          "For each pitcher",
          result,
          result.pitchers.map((group) => ({
            head: `${group.pitchers} ${group.pitchers === "1" ? "pitcher" : "pitchers"} of ${figure(group.candles)}`,
            weights: group,
          })),
        ),
      ];

/** Rows of the log that fit on paper: a wick burnt three times, a line an hour. */
function wicks({ wicks }: CandleResult): Block[] {
  const [head = [], ...rows] = burnLog(wicks?.wicks ?? []);
  return [
    {
      kind: "text",
      title: "Wicks to try",
      paragraphs: [
        wicks
          ? `${wicks.wicks.join(", ")}: where to begin, from the chart published for this wax and width (${wicks.source}).`
          : "No chart is known here for this wax and width. Begin with your supplier's, and test a size below and a size above.",
        `Trim to ${BURN_TEST.trim}, burn ${BURN_TEST.hours} hours, note every hour, cool for ${BURN_TEST.coolHours}. A flame above ${BURN_TEST.tallestFlame} fails.`,
      ],
    },
    { kind: "table", title: "Burn-test log", columns: head.map((label) => ({ label })), rows },
  ];
}
