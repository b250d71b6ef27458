"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { Segmented } from "@/components/ui/choices";
import {
  fragranceLimits,
  type FragranceLimitsResult,
  FRAGRANCE_LIMITS_DEFAULTS,
  newLimitedFragrance as newFragrance,
  toFragranceLimitsInput,
  type FragranceLimitsState,
  type LimitedFragranceRow as FragranceRow,
} from "@/server/services/public-tools/pure";
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
  const { fragrances } = state;
  const answer = fragranceLimits(toFragranceLimitsInput(state));
  const error = (field: string) => problemAt(answer, field);
  const changeOne = (at: number) => (part: Partial<FragranceRow>) =>
    change({ fragrances: fragrances.map((row, i) => (i === at ? { ...row, ...part } : row)) });
  return (
    <ToolFrame
      tool={tool}
      csv={answer.ok ? () => fragranceCsv(answer.result) : null}
      result={answer.ok ? answer.result : null}
      summary={
        <>
          <Notices of={answer} />
          {answer.ok && <FragranceLimitsAnswer result={answer.result} unit={state.product.unit} />}
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
        {fragrances.map((row, i) => (
          <FragranceFields
            key={i}
            row={row}
            field={`fragrances.${i}`}
            change={changeOne(i)}
            error={error}
            {...(fragrances.length > 1
              ? { onRemove: () => change({ fragrances: fragrances.filter((_, at) => at !== i) }) }
              : {})}
          />
        ))}
        {fragrances.length < MOST_FRAGRANCES && (
          <Button
            tone="bare"
            size="sm"
            icon={<Plus aria-hidden />}
            className="w-fit print:hidden"
            onClick={() => change({ fragrances: [...fragrances, newFragrance()] })}
          >
            Add a fragrance
          </Button>
        )}
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
