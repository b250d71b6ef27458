"use no memo";

import { Button } from "@/components/ui/button";
import { Card, DescriptionList, Section } from "@/components/ui/card";
import { roundDecimal } from "@/components/ui/format";
import {
  bakingWords,
  type BakingResult,
  type PansResult,
  type BakingState,
} from "@/server/services/public-tools/pure";
import { FactTable } from "../frame/fact-table";
import { shownFigure, shownMoney } from "../shown-money";
import { cut, shownPercent, shownWeight } from "../shown";

/** What to weigh, and what the dough is. */
export function BakingAnswer({ result, state }: { result: BakingResult; state: BakingState }) {
  const { unit, currency } = state;
  const weight = (amount: string) => shownWeight(amount, unit);
  const { ofBase, whole } = bakingWords(result);
  return (
    <>
      <Section title="To weigh">
        <Card flush>
          <FactTable
            caption="The formula, scaled"
            head="Line"
            columns={["Weight", ofBase]}
            rows={[
              ...result.lines
                .filter(({ name, weight: own }) => name !== "" || own !== "0")
                .map((line) => ({
                  label: line.name,
                  cells: [weight(line.weight), shownPercent(line.percent)],
                })),
              {
                label: whole,
                cells: [weight(result.dough), shownPercent(result.totalPercent)],
                isSum: true,
              },
            ]}
          />
        </Card>
      </Section>
      <Section title={`The ${whole.toLowerCase()}`}>
        <Card>
          <DescriptionList
            items={[
              ...(result.hydration === null
                ? []
                : [
                    { term: "Hydration", detail: shownPercent(result.hydration) },
                    { term: "Flour from starters", detail: shownPercent(result.prefermented) },
                  ]),
              { term: result.flour === null ? "Made" : "Baked", detail: weight(result.baked) },
              ...(result.piece
                ? [
                    { term: `One piece, as ${whole.toLowerCase()}`, detail: weight(result.piece.dough) },
                    {
                      term: result.flour === null ? "One piece, made" : "One piece, baked",
                      detail: weight(result.piece.baked),
                    },
                  ]
                : []),
              ...(result.cost
                ? [{ term: "Ingredients cost", detail: shownMoney(result.cost, currency) }]
                : []),
              ...(result.piece?.cost
                ? [{ term: "One piece costs", detail: shownMoney(result.piece.cost, currency) }]
                : []),
            ]}
          />
        </Card>
      </Section>
    </>
  );
}

/** As many decimals as anybody weighs by. */
const PLACES = 6;

/** Times the recipe, and what both pans hold. `onTimes`, where the formula can be made so many times. */
export function PansAnswer({ result, onTimes }: { result: PansResult; onTimes?: (factor: string) => void }) {
  return (
    <Section title="Another pan">
      <Card>
        <DescriptionList
          items={[
            { term: "Make the recipe", detail: `${shownFigure(result.factor)} times` },
            { term: "The recipe's pan holds", detail: `${shownFigure(result.fromVolume, 0)}\u00a0ml` },
            { term: "Yours holds", detail: `${shownFigure(result.toVolume, 0)}\u00a0ml` },
          ]}
        />
      </Card>
      {onTimes && (
        <Button
          className="w-fit print:hidden"
          onClick={() => onTimes(roundDecimal(cut(result.factor), PLACES).text)}
        >
          Make the formula that many times
        </Button>
      )}
    </Section>
  );
}
