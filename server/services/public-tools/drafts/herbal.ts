import { HERBAL_DEFAULTS, isHerbalState, type HerbalState, type Preparation } from "../herbal/state";
import { linkedState } from "../state/linked";
import { blendDraft } from "./herbal-blend";
import { salveDraft } from "./herbal-salve";
import { infusionDraft, tinctureDraft } from "./herbal-steeped";
import type { ToolDraft } from "./shape";

/** What the preparations have in common is added here. */
export type HerbalDraft = Omit<ToolDraft, "tool">;

const OF: Record<Preparation, (state: HerbalState) => HerbalDraft | null> = {
  tincture: tinctureDraft,
  infusion: infusionDraft,
  salve: salveDraft,
  blend: blendDraft,
};

/** The preparation that is in sight. */
export function herbalDraft(shareText: string): ToolDraft | null {
  const state = linkedState(shareText, HERBAL_DEFAULTS, isHerbalState);
  const draft = state && OF[state.preparation](state);
  return draft && { tool: "herbal", ...draft };
}
