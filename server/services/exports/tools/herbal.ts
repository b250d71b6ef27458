import {
  blend,
  HERBAL_DEFAULTS,
  infusion,
  isHerbalState,
  linkedState,
  salve,
  tincture,
  toBlendInput,
  toInfusionInput,
  toSalveInput,
  toTinctureInput,
  type Calculated,
  type HerbalState,
  type Preparation,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { onTheDay, stepsOf } from "./blocks";
import { blendBlocks, infusionBlocks, salveBlocks, tinctureBlocks } from "./herbal-blocks";
import { unfinished, warningsOf, type Maker } from "./shape";

type Prepared = { kind: string; answer: Calculated<unknown>; blocks: Block[] };

/** The preparation that the visitor was looking at. */
export const herbalSheet: Maker = (share) => {
  const state = linkedState(share, HERBAL_DEFAULTS, isHerbalState);
  if (!state) return { why: "unreadable" };
  const { kind, answer, blocks } = PREPARE[state.preparation](state);
  if (!answer.ok) return unfinished(answer);
  return {
    name: "",
    kind,
    subtitle: "Herbal preparation",
    blocks: [
      ...warningsOf(answer),
      ...blocks,
      ...stepsOf("herbal", share),
      ...onTheDay("Herb, lot and harvest", "Begun on", "Strained on", "Came back"),
    ],
  };
};

const PREPARE: Record<Preparation, (state: HerbalState) => Prepared> = {
  tincture: (state) => {
    const input = toTinctureInput(state);
    return prepared("Tincture sheet", tincture(input), (result) => tinctureBlocks(result, input));
  },
  infusion: (state) => {
    const input = toInfusionInput(state);
    return prepared("Infusion sheet", infusion(input), (result) => infusionBlocks(result, input));
  },
  salve: (state) => {
    const input = toSalveInput(state);
    return prepared("Salve sheet", salve(input), (result) => salveBlocks(result, input));
  },
  blend: (state) => {
    const input = toBlendInput(state);
    return prepared("Essential oil blend", blend(input), (result) => blendBlocks(result, input));
  },
};

const prepared = <R>(kind: string, answer: Calculated<R>, blocks: (result: R) => Block[]): Prepared => ({
  kind,
  answer,
  blocks: answer.ok ? blocks(answer.result) : [],
});
