"use no memo";

import { Badge } from "@/components/ui/badge";
import { Card, DescriptionList, Section } from "@/components/ui/card";
import type { FragranceLimitsResult } from "@/server/services/public-tools/pure";
import { FactTable } from "../frame/fact-table";
import { shownFigure, shownPercent, shownWeight } from "../shown";

/** Which doses keep to their limits, and which allergens the label must name. */
export function FragranceLimitsAnswer({ result, unit }: { result: FragranceLimitsResult; unit: string }) {
  return (
    <>
      {result.fragrances.map((fragrance, i) => (
        <Section
          key={i}
          title={fragrance.name || "Fragrance"}
          act={
            <Badge tone={fragrance.isWithin ? "moss" : "brick"}>
              {fragrance.isWithin ? "Within its limit" : "Above its limit"}
            </Badge>
          }
        >
          <Card>
            <DescriptionList
              items={[
                {
                  term: "Dose",
                  detail: `${shownPercent(fragrance.dose)}, ${shownWeight(fragrance.weight, unit)}`,
                },
                { term: "Of the limit", detail: shownPercent(fragrance.ofLimit) },
                {
                  term: "The most for this product",
                  detail: `${shownPercent(fragrance.limit)}, ${shownWeight(fragrance.mostWeight, unit)}`,
                },
              ]}
            />
          </Card>
        </Section>
      ))}
      <Section
        title="On the label"
        description={`What exceeds ${shownFigure(result.threshold, 3)} % of the product must be named.`}
      >
        <Card flush>
          <FactTable
            caption="Allergens in the product"
            head="Allergen"
            columns={["In the product", "Named"]}
            rows={result.allergens
              .filter(({ name, percent }) => name !== "" || percent !== "0")
              .map(({ name, percent, mustBeNamed }) => ({
                label: name || "An allergen without a name",
                cells: [`${shownFigure(percent, 5)}\u00a0%`, mustBeNamed ? "yes" : "no"],
              }))}
          />
        </Card>
      </Section>
    </>
  );
}
