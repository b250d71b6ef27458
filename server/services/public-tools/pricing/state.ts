import { measure, type Measure } from "../state/measure";
import { amountOf } from "../state/amount-of";
import { typedFigure } from "../state/typed-figure";
import { type PricingInput } from "./pricing";

/** What the person sees and typed, not yet read. Empty lines at the end are room for more. */
export type PricingState = {
  currency: string;
  materials: MaterialRow[];
  labour: LabourRow[];
  overhead: OverheadRow[];
  overheadPercent: string;
  fees: FeeRow[];
  pieces: string;
  wholesaleBy: PricingInput["wholesale"]["by"];
  wholesale: string;
  retailBy: PricingInput["retail"]["by"];
  retail: string;
};

export type MaterialRow = {
  name: string;
  price: string;
  shipping: string;
  bought: Measure;
  used: Measure;
  density: string;
};
export type LabourRow = { task: string; minutes: string; hourlyRate: string };
export type OverheadRow = { name: string; amount: string };
export type FeeRow = { name: string; percent: string; fixed: string; on: "retail" | "wholesale" | "both" };

const material = (given: Partial<MaterialRow>): MaterialRow => ({ ...newMaterial(), ...given });

export const newMaterial = (): MaterialRow => ({
  name: "",
  price: "",
  shipping: "",
  bought: measure("", "g"),
  used: measure("", "g"),
  density: "",
});
export const newLabour = (): LabourRow => ({ task: "", minutes: "", hourlyRate: "" });
export const newOverhead = (): OverheadRow => ({ name: "", amount: "" });
export const newFee = (): FeeRow => ({ name: "", percent: "", fixed: "", on: "retail" });

/** A batch of two dozen bars, to look at and to write over. */
export const PRICING_DEFAULTS: PricingState = {
  currency: "USD",
  materials: [
    material({
      name: "Coconut oil",
      price: "16.75",
      shipping: "10.48",
      bought: measure("7", "lb"),
      used: measure("32", "oz"),
    }),
    material({
      name: "Olive oil",
      price: "38",
      bought: measure("5", "l"),
      used: measure("1.5", "kg"),
      density: "0.911",
    }),
    material({
      name: "Wrappers",
      price: "14",
      bought: measure("100", "each"),
      used: measure("24", "each"),
    }),
  ],
  labour: [
    { task: "Weigh, mix and pour", minutes: "60", hourlyRate: "18" },
    { task: "Cut and wrap", minutes: "75", hourlyRate: "18" },
  ],
  overhead: [{ name: "Power and rent", amount: "6" }],
  overheadPercent: "5",
  fees: [{ name: "Card payment", percent: "3", fixed: "0.30", on: "retail" }],
  pieces: "24",
  wholesaleBy: "margin",
  wholesale: "30",
  retailBy: "margin",
  retail: "55",
};

const isTyped = (...texts: string[]): boolean => texts.some((text) => text.trim() !== "");

export const isMaterialTyped = (m: MaterialRow): boolean =>
  isTyped(m.name, m.price, m.bought.quantity, m.used.quantity);

/** Lines nobody has begun cost nothing; they keep their place, so that a problem's field names the right line. */
export function toPricingInput(state: PricingState): PricingInput {
  return {
    materials: state.materials.map((m) => (isMaterialTyped(m) ? materialOf(m) : NO_MATERIAL)),
    labour: state.labour.map((l) =>
      isTyped(l.task, l.minutes, l.hourlyRate)
        ? { task: l.task, minutes: typedFigure(l.minutes), hourlyRate: typedFigure(l.hourlyRate) }
        : { task: "", minutes: "0", hourlyRate: "0" },
    ),
    overhead: state.overhead.map((o) => ({
      name: o.name,
      amount: isTyped(o.name, o.amount) ? typedFigure(o.amount) : "0",
    })),
    overheadPercent: typedFigure(state.overheadPercent),
    fees: state.fees.map((fee) => ({
      ...fee,
      percent: typedFigure(fee.percent),
      fixed: typedFigure(fee.fixed),
    })),
    pieces: typedFigure(state.pieces),
    wholesale: { by: state.wholesaleBy, figure: typedFigure(state.wholesale) },
    retail: { by: state.retailBy, figure: typedFigure(state.retail) },
  };
}

const NO_MATERIAL: PricingInput["materials"][number] = {
  name: "",
  price: "0",
  bought: { quantity: "1", unit: "g" },
  used: { quantity: "0", unit: "g" },
};

const materialOf = (m: MaterialRow): PricingInput["materials"][number] => ({
  name: m.name,
  price: typedFigure(m.price),
  shipping: typedFigure(m.shipping),
  bought: amountOf(m.bought),
  used: amountOf(m.used),
  density: typedFigure(m.density),
});
