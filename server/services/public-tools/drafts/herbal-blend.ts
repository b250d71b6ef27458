import { ratioOf, ratioText } from "@/server/kernel/exact";
import { inUnit } from "../amounts";
import { blend } from "../herbal/blend";
import { toBlendInput, type HerbalState } from "../herbal/state";
import type { HerbalDraft } from "./herbal";
import { draftLine, kept, steps, taken } from "./line";
import { OWN_NAMES } from "./own-names";

/** Essential oils in a carrier, in the unit of the finished blend; the drops stand beside each. */
export function blendDraft(state: HerbalState): HerbalDraft | null {
  const input = toBlendInput(state);
  const answer = blend(input);
  if (!answer.ok) return null;
  const { result } = answer;
  const { quantity, unit } = input.total;
  const measured = (millilitres: string) => ratioText(inUnit(ratioOf(millilitres), "volume", unit));
  return {
    name: OWN_NAMES.blend,
    category: "Other",
    yield: { quantity: kept(quantity ?? ""), unit },
    portions: null,
    categoryData: { dilution: `${input.percent} % by volume`, dropsInOneMl: input.dropsPerMl ?? "" },
    instructions: steps(
      "Drop the essential oils into the bottle.",
      "Fill up with the carrier and turn to mix.",
    ),
    lines: taken([
      ...result.oils.map(({ name, millilitres, drops }, i) =>
        draftLine(name.trim() || `Essential oil ${i + 1}`, measured(millilitres), unit, {
          // "Jojoba" among essential oils is a name, not the fat.
          oilKey: null,
          note: drops === "1" ? "1 drop" : `${drops} drops`,
        }),
      ),
      draftLine("Carrier oil", result.carrier, unit),
    ]),
  };
}
