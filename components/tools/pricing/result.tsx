"use no memo";

import { Card, Section } from "@/components/ui/card";
import { StackedBar } from "@/components/ui/stacked-bar";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Channel, PricingResult } from "@/server/services/public-tools/pure";
import { LOCALE, shownPercent } from "../shown";
import { shownMoney } from "../shown-money";

/** What the batch cost, what a piece costs, and what each channel leaves of its price. */
export function PricingAnswer({ result, currency }: { result: PricingResult; currency: string }) {
  return (
    <div className="grid gap-8">
      <Section title="What to ask" description="Per piece, after fees.">
        <Channels result={result} currency={currency} />
      </Section>
      <Section title="What the batch costs">
        <CostBar result={result} currency={currency} />
      </Section>
    </div>
  );
}

const ROWS: { label: string; pick: (channel: Channel) => string; isMoney: boolean }[] = [
  { label: "Fees", pick: (channel) => channel.fees, isMoney: true },
  { label: "Profit", pick: (channel) => channel.profit, isMoney: true },
  { label: "Margin, of the price", pick: (channel) => channel.margin ?? "", isMoney: false },
  { label: "Markup, on the cost", pick: (channel) => channel.markup ?? "", isMoney: false },
];

function Channels({ result, currency }: { result: PricingResult; currency: string }) {
  const channels = [result.wholesale, result.retail];
  const said = (figure: string, isMoney: boolean) =>
    figure === "" ? "–" : isMoney ? shownMoney(figure, currency) : shownPercent(figure);
  return (
    <Card flush>
      <Table caption="Wholesale and retail price of one piece">
        <thead>
          <tr>
            <Th>
              <span className="sr-only">Figure</span>
            </Th>
            <Th numeric>Wholesale</Th>
            <Th numeric>Retail</Th>
          </tr>
        </thead>
        <tbody>
          <Tr>
            <Th scope="row">Price</Th>
            {channels.map(({ price }, i) => (
              <Td key={i} numeric className="font-title text-xl">
                {shownMoney(price, currency)}
              </Td>
            ))}
          </Tr>
          <Tr>
            <Th scope="row">Cost</Th>
            {channels.map((_, i) => (
              <Td key={i} numeric>
                {shownMoney(result.pieceCost, currency)}
              </Td>
            ))}
          </Tr>
          {ROWS.map(({ label, pick, isMoney }) => (
            <Tr key={label}>
              <Th scope="row">{label}</Th>
              {channels.map((channel, i) => (
                <Td key={i} numeric>
                  {said(pick(channel), isMoney)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Twelve places are more than a picture shows, and as many as its scale reads. */
const forPicture = (cost: string): string => cost.replace(/(\.\d{12})\d+$/, "$1");

function CostBar({ result, currency }: { result: PricingResult; currency: string }) {
  const part = (label: string, cost: string) => ({
    label,
    value: forPicture(cost),
    text: shownMoney(cost, currency),
  });
  return (
    <StackedBar
      label="Cost of the batch"
      locale={LOCALE}
      total={shownMoney(result.batchCost, currency)}
      parts={[
        ...result.materials.filter(({ name }) => name !== "").map(({ name, cost }) => part(name, cost)),
        part("Labour", result.labourCost),
        part("Overhead", result.overheadCost),
      ]}
    />
  );
}
