/** How a demo shop is told: what it stocks, what it bought when, what it makes, and what happened. Amounts as typed. */

export type ShopItem = {
  name: string;
  kind: "ingredient" | "container" | "packaging" | "consumable";
  category: string;
  /** The unit the shop thinks in. */
  unit: string;
  /** g/ml. */
  density?: string;
  shelfLifeDays?: number;
  /** In `unit`. */
  low?: string;
  supplier?: string;
  fefo?: boolean;
  /** Never runs out: water from the tap. */
  untracked?: boolean;
  /** Containers: what one holds. */
  capacity?: [amount: string, unit: string];
  /** The slug of the library's entry that it is linked to. */
  entry?: string;
  /** 1 of the first unit is so many of the second. */
  mapping?: [from: string, factor: string, to: string];
};

/** Bought so many days ago: amount, unit, what it cost in all. */
export type Purchase = {
  item: string;
  daysAgo: number;
  amount: string;
  unit: string;
  cost: string;
  lot?: string;
};

export type ShopRecipe = {
  name: string;
  prefix: string;
  category: string;
  yield: [amount: string, unit: string];
  portions?: { name: string; count: string };
  containers?: boolean;
  shelfLifeDays?: number;
  data?: Record<string, string>;
  instructions: string;
  lines: [item: string, amount: string, unit: string, note?: string][];
  /** Ends in an ingredient of this name instead of products. */
  makes?: string;
  /** What it is sold as. */
  product?: { name: string; description: string; size: string; price: string; weight: [string, string] };
};

export type Happening =
  | {
      daysAgo: number;
      what: "make";
      recipe: string;
      pieces: string;
      lost?: string;
      minutes: string;
      containers?: [string, string][];
      factor?: string;
    }
  | {
      daysAgo: number;
      what: "start";
      recipe: string;
      factor?: string;
      containers?: [string, string][];
      note?: string;
      timer?: [string, number];
      /** Every line was weighed in as planned. */
      weighed?: boolean;
    }
  | {
      daysAgo: number;
      what: "plan";
      recipe: string;
      inDays: number;
      factor?: string;
      containers?: [string, string][];
    }
  | { daysAgo: number; what: "cancel"; recipe: string; reason: string; containers?: [string, string][] }
  | { daysAgo: number; what: "fail"; recipe: string; reason: string; containers?: [string, string][] }
  | { daysAgo: number; what: "sell"; recipe: string; pieces: string; to: string }
  | { daysAgo: number; what: "use"; item: string; amount: string; unit: string; reason: string }
  | {
      daysAgo: number;
      what: "write-off";
      kind: "spoil" | "damaged";
      item: string;
      amount: string;
      unit: string;
      reason: string;
    }
  | { daysAgo: number; what: "recount"; item: string; amount: string; unit: string };

export type Shop = {
  items: ShopItem[];
  purchases: Purchase[];
  recipes: ShopRecipe[];
  happenings: Happening[];
};
