import {
  isLotionState,
  lotion,
  LOTION_DEFAULTS,
  lotionInput,
  preservativeOf,
  type LotionResult,
  type LotionState,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { costOf, onTheDay, stepsOf } from "./blocks";
import { maker } from "./shape";
import { figure, inColumn, percent, weight } from "./shown";

/** The formula by phases, what its oils ask of the emulsifiers, its preservatives with their range, and how it is made. */
export const lotionSheet = maker({
  like: LOTION_DEFAULTS,
  isKnown: isLotionState,
  answer: (state) => lotion(lotionInput(state)),
  body: (state, result, { share }) => ({
    name: state.name,
    kind: "Lotion sheet",
    subtitle: `${result.phases.length} phases, ${weight(result.weight, result.unit)} in all`,
    blocks: [
      ...result.phases.map((phase) => phaseTable(phase, result.unit)),
      {
        kind: "facts",
        title: "The whole",
        facts: [
          { term: "Weight", detail: weight(result.weight, result.unit) },
          { term: "Percent", detail: percent("100") },
          ...(state.size.by === "jars" ? [{ term: "Jars", detail: state.size.jars }] : []),
        ],
      },
      ...emulsion(result),
      ...preservation(state, result),
      ...costOf(
        result.cost,
        state.currency,
        state.size.by === "jars" ? "for each jar" : `for each ${result.unit}`,
      ),
      ...stepsOf("lotions", share),
      ...onTheDay("Temperature of the phases", "pH", "pH after a week", "Fills"),
    ],
  }),
});

function phaseTable(phase: LotionResult["phases"][number], unit: string): Block {
  const other = unit === "oz" || unit === "lb" ? "g" : "oz";
  const cells = (line: { percent: string; weight: string }) => [
    percent(line.percent),
    inColumn(line.weight, unit, unit),
    inColumn(line.weight, unit, other),
  ];
  return {
    kind: "table",
    title: phase.name,
    columns: [
      { label: "Ingredient" },
      { label: "Percent", numeric: true },
      { label: unit, numeric: true },
      { label: other, numeric: true },
    ],
    rows: phase.lines.map((line) => [line.name, ...cells(line)]),
    total: ["Together", ...cells(phase)],
  };
}

const emulsion = ({ requiredHlb, blend }: LotionResult): Block[] =>
  requiredHlb === null
    ? []
    : [
        {
          kind: "facts",
          title: "Emulsifiers",
          facts: [
            { term: "HLB that the oils need", detail: figure(requiredHlb) },
            ...(blend
              ? [blend.high, blend.low].map(({ name, share }) => ({
                  term: name,
                  detail: `${percent(share)} of the pair`,
                }))
              : []),
          ],
        },
      ];

/** Each preservative beside the range that is published for it. */
function preservation({ phases }: LotionState, result: LotionResult): Block[] {
  const rows = phases.flatMap((phase, p) =>
    phase.lines.flatMap((line, l) => {
      const known = preservativeOf(line.preservative);
      const used = result.phases[p]?.lines[l];
      if (!known || !used) return [];
      const ph = known.ph ? `pH ${known.ph.join(" to ")}. ` : "";
      return [[used.name, percent(used.percent), `${known.from} to ${known.to}\u00a0%`, ph + known.note]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      title: "Preservation",
      columns: [
        { label: "Preservative" },
        { label: "Used", numeric: true },
        { label: "Usual", numeric: true },
        { label: "Mind" },
      ],
      rows,
      note: "A usual range is where a challenge test starts, not its result; your supplier's sheet and the law come first.",
    },
  ];
}
