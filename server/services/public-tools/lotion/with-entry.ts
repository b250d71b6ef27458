import { Quantity } from "@/server/kernel/quantity";
import { waterForHundred } from "./balance";
import { EMULSIFIER_HLB, REQUIRED_HLB } from "./hlb-values";
import { preservativeOf } from "./preservatives";
import { LOTION_DEFAULTS, lotionInput, newLotionLine, type LotionState } from "./state";

/** The plain lotion with an entry of the library in its place: as preservative, emulsifier or oil; null where it is none we know. */
export function lotionWith({ slug, name }: { slug: string; name: string }): LotionState | null {
  return withPreservative(slug) ?? withEmulsifier(slug) ?? withOil(slug, name);
}

/** At the least that is published; the water takes up the difference. */
function withPreservative(slug: string): LotionState | null {
  const known = preservativeOf(slug);
  if (!known) return null;
  const line = newLotionLine(known.name, known.from, { preservative: known.key });
  return filledUp({
    ...LOTION_DEFAULTS,
    phases: LOTION_DEFAULTS.phases.map((phase) =>
      phase.kind === "cool_down" ? { ...phase, lines: [line] } : phase,
    ),
  });
}

/** On the side of the pair on which it still reaches what the oils of the plain lotion need. */
function withEmulsifier(slug: string): LotionState | null {
  const known = EMULSIFIER_HLB.find(({ key }) => key === slug);
  if (!known) return null;
  const { emulsifiers } = LOTION_DEFAULTS;
  const side = Quantity.of(known.hlb).compare(Quantity.of("7.25")) >= 0 ? "high" : "low";
  const taken = { ...emulsifiers[side], name: known.name, hlb: known.hlb };
  return { ...LOTION_DEFAULTS, emulsifiers: { ...emulsifiers, [side]: taken } };
}

/** Beside one of the plain lotion's own oils, and less of it: much of what needs an HLB is a wax. */
function withOil(slug: string, name: string): LotionState | null {
  const known = REQUIRED_HLB.find((one) => one.key === slug || one.name.toLowerCase() === name.toLowerCase());
  if (!known) return null;
  return {
    ...LOTION_DEFAULTS,
    phases: LOTION_DEFAULTS.phases.map((phase) => {
      const beside = phase.lines.find((line) => line.name !== known.name);
      if (phase.kind !== "oil" || !beside) return phase;
      const line = newLotionLine(known.name, "5", { requiredHlb: known.hlb });
      return { ...phase, lines: [{ ...beside, percent: "15" }, line] };
    }),
  };
}

function filledUp(state: LotionState): LotionState {
  const percent = waterForHundred(lotionInput(state)) ?? "";
  const [water, ...others] = state.phases;
  const [line, ...lines] = water!.lines;
  return { ...state, phases: [{ ...water!, lines: [{ ...line!, percent }, ...lines] }, ...others] };
}
