"use client";
"use no memo";

import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import {
  fragranceLimits,
  type FragranceLimitsResult,
  FRAGRANCE_LIMITS_DEFAULTS,
  newLimitedFragrance as newFragrance,
  toFragranceLimitsInput,
  type FragranceLimitsState,
} from "@/server/services/public-tools/pure";
import { Blocks } from "../blocks";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { UnitField } from "../frame/unit-field";
import { useToolState } from "../frame/use-tool-state";
import { WEIGHTS } from "../weights";
import { FragranceLimitsAnswer } from "./answer";
import { FragranceFields } from "./fragrance-fields";

/** A dozen is more than one product holds, and keeps the page quick. */
const MOST_FRAGRANCES = 12;

/** Doses against limits, allergens against thresholds. */
export function FragranceLimitsTool() {
  const tool = useToolState("fragrance-limits", FRAGRANCE_LIMITS_DEFAULTS);
  const { state, change } = tool;
  const answer = fragranceLimits(toFragranceLimitsInput(state));
  const error = (field: string) => problemAt(answer, field);
  return (
    <ToolFrame
      tool={tool}
      csv={answer.ok ? () => fragranceCsv(answer.result) : null}
      result={answer.ok ? answer.result : null}
      summary={
        <>
          <Notices of={answer} />
          {answer.ok && <FragranceLimitsAnswer result={answer.result} unit={state.product.shown} />}
        </>
      }
    >
      <Section title="Product">
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <UnitField
            label="Finished product"
            hint="With the fragrance in it."
            name="product"
            units={WEIGHTS}
            value={state.product}
            onValue={(product) => change({ product })}
            error={error("product")}
          />
          <Segmented
            legend="On the skin"
            name="use"
            choices={[
              { value: "leave_on", label: "it stays on" },
              { value: "rinse_off", label: "it is rinsed off" },
            ]}
            value={state.use}
            onChoice={(use) => change({ use: use as FragranceLimitsState["use"] })}
          />
        </div>
      </Section>
      <Section title="Fragrances and essential oils">
        <Blocks
          legend="Fragrances"
          what="fragrance"
          blocks={state.fragrances}
          fresh={newFragrance}
          most={MOST_FRAGRANCES}
          onBlocks={(fragrances) => change({ fragrances })}
        >
          {(row, set, i) => (
            <FragranceFields row={row} field={`fragrances.${i}`} change={set} error={error} />
          )}
        </Blocks>
      </Section>
    </ToolFrame>
  );
}

/** Unrounded, as a spreadsheet wants it. */
const fragranceCsv = ({ fragrances, allergens, threshold }: FragranceLimitsResult): string[][] => [
  ["Name", "Percent of the product", "Limit or threshold", "Verdict"],
  ...fragrances.map((f) => [f.name, f.dose, f.limit, f.isWithin ? "within" : "above"]),
  ...allergens.map((a) => [a.name, a.percent, threshold, a.mustBeNamed ? "named" : "not named"]),
];
