import { measure, type Measure } from "../state/measure";
import { amountOf } from "../state/amount-of";
import { typedFigure } from "../state/typed-figure";
import { type BlendInput } from "./blend";
import { type InfusionInput } from "./infusion";
import { type SalveInput } from "./salve";
import { type Strength } from "./strength";
import { type TinctureInput } from "./tincture";

export type Preparation = "tincture" | "infusion" | "salve" | "blend";

/** What the person sees and typed, not yet read. Each preparation keeps its own, whichever is in sight. */
export type HerbalState = {
  preparation: Preparation;
  tincture: SteepState & { alcohol: string; spirit: string; herbWater: string };
  infusion: SteepState & { by: InfusionInput["by"]; density: string };
  salve: {
    from: SalveInput["from"];
    amount: Measure;
    oilToWax: string;
    extras: { name: string; percent: string }[];
    tin: Measure;
  };
  blend: {
    total: Measure;
    percent: string;
    dropsPerMl: string;
    oils: { name: string; parts: string }[];
  };
};

export type SteepState = {
  herb: Measure;
  strengthBy: Strength["by"];
  strength: string;
  heldBack: string;
};

export const HERBAL_DEFAULTS: HerbalState = {
  preparation: "tincture",
  tincture: {
    herb: measure("100", "g"),
    strengthBy: "parts",
    strength: "5",
    heldBack: "1",
    alcohol: "60",
    spirit: "95",
    herbWater: "",
  },
  infusion: {
    herb: measure("100", "g"),
    strengthBy: "parts",
    strength: "5",
    heldBack: "1",
    by: "weight",
    density: "0.911",
  },
  salve: {
    from: "total",
    amount: measure("500", "g"),
    oilToWax: "4",
    extras: [
      { name: "Vitamin E", percent: "0.5" },
      { name: "Lavender essential oil", percent: "1" },
    ],
    tin: measure("30", "g"),
  },
  blend: {
    total: measure("30", "ml"),
    percent: "2",
    dropsPerMl: "20",
    oils: [
      { name: "Lavender", parts: "3" },
      { name: "Cedarwood", parts: "1" },
    ],
  },
};

const PREPARATIONS: readonly string[] = ["tincture", "infusion", "salve", "blend"] satisfies Preparation[];

/** Whether a state that came by a link chooses what there is to choose. */
export const isHerbalState = ({ preparation }: HerbalState): boolean => PREPARATIONS.includes(preparation);

const steeped = (state: SteepState) => ({
  herb: amountOf(state.herb),
  strength: { by: state.strengthBy, figure: typedFigure(state.strength) },
  heldBack: typedFigure(state.heldBack),
});

/** Pounds and ounces ask for fluid ounces, everything else for millilitres. */
const volumeUnitFor = (weightUnit: string): string => (["oz", "lb"].includes(weightUnit) ? "fl oz" : "ml");

export const toTinctureInput = ({ tincture }: HerbalState): TinctureInput => ({
  ...steeped(tincture),
  alcohol: typedFigure(tincture.alcohol),
  spirit: typedFigure(tincture.spirit),
  herbWater: typedFigure(tincture.herbWater),
  volumeUnit: volumeUnitFor(tincture.herb.shown),
});

export const toInfusionInput = ({ infusion }: HerbalState): InfusionInput => ({
  ...steeped(infusion),
  by: infusion.by,
  density: typedFigure(infusion.density),
  weightUnit: infusion.herb.shown,
  volumeUnit: volumeUnitFor(infusion.herb.shown),
});

export const toSalveInput = ({ salve }: HerbalState): SalveInput => ({
  from: salve.from,
  amount: amountOf(salve.amount),
  oilToWax: typedFigure(salve.oilToWax),
  extras: salve.extras.map(({ name, percent }) => ({ name, percent: typedFigure(percent) })),
  ...(salve.tin.quantity.trim() ? { tin: amountOf(salve.tin) } : {}),
  unit: salve.amount.shown,
});

export const toBlendInput = ({ blend }: HerbalState): BlendInput => ({
  total: amountOf(blend.total),
  percent: typedFigure(blend.percent),
  dropsPerMl: typedFigure(blend.dropsPerMl),
  oils: blend.oils.map(({ name, parts }) => ({ name, parts: typedFigure(parts) })),
});
