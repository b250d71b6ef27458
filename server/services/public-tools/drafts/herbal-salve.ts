import { salve } from "../herbal/salve";
import { toSalveInput, type HerbalState } from "../herbal/state";
import type { HerbalDraft } from "./herbal";
import { draftLine, kept, said, steps, taken } from "./line";
import { OWN_NAMES } from "./own-names";

export function salveDraft(state: HerbalState): HerbalDraft | null {
  const input = toSalveInput(state);
  const answer = salve(input);
  if (!answer.ok) return null;
  const { result } = answer;
  const { unit } = input;
  return {
    name: OWN_NAMES.salve,
    category: "Balm or salve",
    yield: { quantity: kept(result.total), unit },
    portions: result.tins && result.tins !== "0" ? { name: "tin", count: result.tins } : null,
    categoryData: { oilToWax: `${input.oilToWax} : 1`, waxShare: `${said(result.waxPercent)} %` },
    instructions: steps(
      "Melt the wax in the oil.",
      result.extras.length > 0 && "Let it cool a little and stir in the rest.",
      "Pour before it sets.",
    ),
    lines: taken([
      draftLine("Oil", result.oil, unit),
      draftLine("Wax", result.wax, unit),
      ...result.extras.map(({ name, amount }, i) => draftLine(name.trim() || `Extra ${i + 1}`, amount, unit)),
    ]),
  };
}
