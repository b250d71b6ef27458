import {
  pricing,
  PRICING_DEFAULTS,
  toPricingInput,
  type Channel,
  type PricingResult,
} from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { maker } from "./shape";
import { money, percent } from "./shown";

/** What a batch and a piece cost, and what each channel leaves of its price. */
export const pricingSheet = maker({
  like: PRICING_DEFAULTS,
  answer: (state) => pricing(toPricingInput(state)),
  body: ({ currency, pieces }, result) => ({
    name: "",
    kind: "Price sheet",
    subtitle: `${money(result.batchCost, currency)} a batch, ${money(result.pieceCost, currency)} a piece of ${pieces}`,
    blocks: [
      channels(result, currency),
      costs(result, currency),
      {
        kind: "text",
        title: "How it reckons",
        paragraphs: [
          "Margin is what is left as a share of the price, markup as a share of the cost: a markup of 100 % is a margin of 50 %.",
          "Price = (cost + fixed fees) / (1 - fees - margin). Nothing is rounded in between; round the price you ask yourself.",
        ],
      },
    ],
  }),
});

function channels({ wholesale, retail, pieceCost }: PricingResult, currency: string): Block {
  const row = (label: string, pick: (channel: Channel) => string) => [
    label,
    ...[wholesale, retail].map(pick),
  ];
  const share = (text: string | null) => (text === null ? "–" : percent(text));
  return {
    kind: "table",
    title: "What to ask for a piece",
    columns: [
      { label: "A piece" },
      { label: "Wholesale", numeric: true },
      { label: "Retail", numeric: true },
    ],
    rows: [
      row("Price", ({ price }) => money(price, currency)),
      row("Cost", () => money(pieceCost, currency)),
      row("Fees", ({ fees }) => money(fees, currency)),
      row("Profit", ({ profit }) => money(profit, currency)),
      row("Margin, of the price", ({ margin }) => share(margin)),
      row("Markup, on the cost", ({ markup }) => share(markup)),
    ],
  };
}

const costs = (result: PricingResult, currency: string): Block => ({
  kind: "table",
  title: "What the batch costs",
  columns: [{ label: "What" }, { label: "Cost", numeric: true }],
  rows: [
    ...result.materials.map(({ name, cost }) => [name, cost] as const),
    ...result.labour.map(({ task, cost }) => [task, cost] as const),
    ["Overhead", result.overheadCost] as const,
  ]
    .filter(([name, cost]) => name !== "" || cost !== "0")
    .map(([name, cost]) => [name, money(cost, currency)]),
  total: ["Batch", money(result.batchCost, currency)],
});
