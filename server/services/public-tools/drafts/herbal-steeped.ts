import { infusion } from "../herbal/infusion";
import { toInfusionInput, toTinctureInput, type HerbalState } from "../herbal/state";
import { tincture } from "../herbal/tincture";
import type { HerbalDraft } from "./herbal";
import { draftLine, kept, said, steps, taken } from "./line";
import { OWN_NAMES } from "./own-names";
import { SLUGS, SPIRIT_SLUGS } from "./slugs";

export function tinctureDraft(state: HerbalState): HerbalDraft | null {
  const input = toTinctureInput(state);
  const answer = tincture(input);
  if (!answer.ok) return null;
  const { result } = answer;
  const spirit = input.spirit ?? "";
  const unit = input.volumeUnit;
  return {
    name: OWN_NAMES.tincture,
    category: "Other",
    yield: { quantity: kept(result.yield), unit },
    portions: null,
    categoryData: { strength: `1 : ${said(result.parts)}`, alcohol: `${input.alcohol} % by volume` },
    instructions: steps(
      "Mix the spirit and the water, and pour them over the cut herb.",
      "Let it stand in the dark for four to six weeks, shaken daily.",
      `Press and strain; about ${said(result.yield)} ${unit} come back.`,
    ),
    lines: taken([
      draftLine("Herb", input.herb.quantity ?? "", input.herb.unit),
      draftLine(`Spirit, ${spirit} %`, result.spirit, unit, { slug: SPIRIT_SLUGS[said(spirit)] ?? null }),
      draftLine("Distilled water", result.water, unit, { slug: SLUGS.water }),
    ]),
  };
}

export function infusionDraft(state: HerbalState): HerbalDraft | null {
  const input = toInfusionInput(state);
  const answer = infusion(input);
  if (!answer.ok) return null;
  const { result } = answer;
  const byWeight = input.by === "weight";
  const unit = byWeight ? input.weightUnit : input.volumeUnit;
  const liquid = (byWeight ? result.liquidWeight : result.liquidVolume) ?? "0";
  const strained = (byWeight ? result.yieldWeight : result.yieldVolume) ?? "0";
  return {
    name: OWN_NAMES.infusion,
    category: "Other",
    yield: { quantity: kept(strained), unit },
    portions: null,
    categoryData: { strength: `1 : ${said(result.parts)}` },
    instructions: steps(
      "Cover the dry, cut herb with the liquid and let it steep.",
      `Strain; about ${said(strained)} ${unit} come back.`,
    ),
    lines: taken([
      draftLine("Herb", input.herb.quantity ?? "", input.herb.unit),
      draftLine("Liquid to steep in", liquid, unit),
    ]),
  };
}
