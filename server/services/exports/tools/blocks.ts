import { draftOf } from "@/server/services/public-tools/pure";
import type { CostSheet } from "@/server/services/public-tools/pure";
import type { Block } from "../sheet";
import { money } from "./shown";

/** How it is made, as the recipe that this calculation becomes would say it; nothing where it becomes none. */
export function stepsOf(tool: string, share: string): Block[] {
  const lines = draftOf(tool, share)?.instructions.split("\n") ?? [];
  const steps = lines.map((line) => line.replace(/^\d+\. /, "").trim()).filter(Boolean);
  return steps.length === 0 ? [] : [{ kind: "steps", title: "Making it", steps }];
}

/** What has a price, and what it comes to; nothing where nothing has one. */
export const costOf = (cost: CostSheet | null, currency: string, each: string): Block[] =>
  cost === null
    ? []
    : [
        {
          kind: "table",
          title: "Cost",
          columns: [{ label: "What" }, { label: "Cost", numeric: true }],
          rows: cost.lines.map(({ name, cost }) => [name, money(cost, currency)]),
          total: ["Together", money(cost.total, currency)],
          note: [
            `${money(cost.each, currency)} ${each}.`,
            cost.unpriced.length > 0 ? ` Without a price: ${cost.unpriced.join(", ")}.` : "",
          ].join(""),
        },
      ];

/** Room for what only the maker knows on the day. */
export const onTheDay = (...labels: string[]): Block[] => [
  { kind: "blanks", title: "On the day", labels: ["Made on", "Made by", ...labels] },
  { kind: "blanks", title: "Notes", labels: ["", "", ""] },
];
