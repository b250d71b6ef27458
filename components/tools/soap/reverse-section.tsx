"use no memo";

import { Card, Section } from "@/components/ui/card";
import { superfatOf, reverseInput } from "@/server/services/public-tools/pure";
import { Notices, problemAt } from "../frame/notices";
import { UnitField } from "../frame/unit-field";
import { WEIGHTS } from "./oil-fields";
import type { SoapPart } from "./part";
import { percent } from "./shown";

/** For a recipe found somewhere, or a mistake at the scale: what superfat does this lye leave? */
export function ReverseSection({ state, set, result }: SoapPart) {
  const input = reverseInput(state, result);
  const answer = input && superfatOf(input);
  const change = (fields: Partial<typeof state.reverse>) => set({ reverse: { ...state.reverse, ...fields } });
  return (
    <Section
      title="What superfat is this?"
      description="For a recipe from a book, or a slip at the scale: the oils and purities above with the lye that was weighed."
    >
      <Card className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          <UnitField
            label="NaOH weighed"
            name="reverse.naoh"
            units={WEIGHTS}
            value={state.reverse.naoh}
            error={answer ? problemAt(answer, "naoh") : undefined}
            onValue={(naoh) => change({ naoh })}
          />
          <UnitField
            label="KOH weighed"
            name="reverse.koh"
            units={WEIGHTS}
            value={state.reverse.koh}
            error={answer ? problemAt(answer, "koh") : undefined}
            onValue={(koh) => change({ koh })}
          />
          <p aria-live="polite" className="sm:mt-7">
            {answer?.ok && (
              <>
                <span className="font-title text-2xl">{percent(answer.result.superfat)}</span>{" "}
                <span className="text-ink-soft text-sm">superfat</span>
              </>
            )}
          </p>
        </div>
        {answer && <Notices of={answer} />}
      </Card>
    </Section>
  );
}
