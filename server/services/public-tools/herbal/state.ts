import { measure, type Measure } from "../state/measure";
import { amountOf } from "../state/amount-of";
import { noPrice, pricedOf, type PriceText } from "../state/price-text";
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
  /** ISO 4217, of all prices. */
  currency: string;
  tincture: SteepState & { spiritCost: PriceText; alcohol: string; spirit: string; herbWater: string };
  infusion: SteepState & { by: InfusionInput["by"]; density: string; liquidCost: PriceText };
  salve: {
    from: SalveInput["from"];
    amount: Measure;
    oilToWax: string;
    extras: HerbalExtra[];
    tin: Measure;
    oilCost: PriceText;
    waxCost: PriceText;
    tinPrice: string;
  };
  blend: {
    total: Measure;
    percent: string;
    dropsPerMl: string;
    oils: EssentialOil[];
    carrierCost: PriceText;
  };
};

export type HerbalExtra = { name: string; percent: string; cost: PriceText };
export type EssentialOil = { name: string; parts: string; cost: PriceText };

export const newHerbalExtra = (name = "", percent = ""): HerbalExtra => ({
  name,
  percent,
  cost: noPrice(),
});
/** Essential oils are bought by small bottles. */
export const newEssentialOil = (name = "", parts = "1"): EssentialOil => ({
  name,
  parts,
  cost: { price: "", per: measure("10", "ml") },
});

export type SteepState = {
  herb: Measure;
  strengthBy: Strength["by"];
  strength: string;
  heldBack: string;
  herbCost: PriceText;
};

export const HERBAL_DEFAULTS: HerbalState = {
  preparation: "tincture",
  currency: "USD",
  tincture: {
    herb: measure("100", "g"),
    strengthBy: "parts",
    strength: "5",
    heldBack: "1",
    herbCost: noPrice(),
    spiritCost: noPrice("l"),
    alcohol: "60",
    spirit: "95",
    herbWater: "",
  },
  infusion: {
    herb: measure("100", "g"),
    strengthBy: "parts",
    strength: "5",
    heldBack: "1",
    herbCost: noPrice(),
    liquidCost: noPrice("l"),
    by: "weight",
    density: "0.911",
  },
  salve: {
    from: "total",
    amount: measure("500", "g"),
    oilToWax: "4",
    extras: [newHerbalExtra("Vitamin E", "0.5"), newHerbalExtra("Lavender essential oil", "1")],
    tin: measure("30", "g"),
    oilCost: noPrice(),
    waxCost: noPrice(),
    tinPrice: "",
  },
  blend: {
    total: measure("30", "ml"),
    percent: "2",
    dropsPerMl: "20",
    oils: [newEssentialOil("Lavender", "3"), newEssentialOil("Cedarwood", "1")],
    carrierCost: noPrice("l"),
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
  costs: { herb: pricedOf(tincture.herbCost), spirit: pricedOf(tincture.spiritCost) },
  volumeUnit: volumeUnitFor(tincture.herb.shown),
});

export const toInfusionInput = ({ infusion }: HerbalState): InfusionInput => ({
  ...steeped(infusion),
  by: infusion.by,
  density: typedFigure(infusion.density),
  costs: { herb: pricedOf(infusion.herbCost), liquid: pricedOf(infusion.liquidCost) },
  weightUnit: infusion.herb.shown,
  volumeUnit: volumeUnitFor(infusion.herb.shown),
});

export const toSalveInput = ({ salve }: HerbalState): SalveInput => ({
  from: salve.from,
  amount: amountOf(salve.amount),
  oilToWax: typedFigure(salve.oilToWax),
  extras: salve.extras.map(({ name, percent, cost }) => ({
    name,
    percent: typedFigure(percent),
    cost: pricedOf(cost),
  })),
  costs: {
    oil: pricedOf(salve.oilCost),
    wax: pricedOf(salve.waxCost),
    tin: typedFigure(salve.tinPrice),
  },
  ...(salve.tin.quantity.trim() ? { tin: amountOf(salve.tin) } : {}),
  unit: salve.amount.shown,
});

export const toBlendInput = ({ blend }: HerbalState): BlendInput => ({
  total: amountOf(blend.total),
  percent: typedFigure(blend.percent),
  dropsPerMl: typedFigure(blend.dropsPerMl),
  oils: blend.oils.map(({ name, parts, cost }) => ({
    name,
    parts: typedFigure(parts),
    cost: pricedOf(cost),
  })),
  costs: { carrier: pricedOf(blend.carrierCost) },
  unit: blend.total.shown,
});
