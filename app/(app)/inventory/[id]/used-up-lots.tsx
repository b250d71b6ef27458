import { formatQuantity } from "@/components/ui/format";
import { EmptyState } from "@/components/ui/notice";
import { Card } from "@/components/ui/card";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { DayText, Money, Nothing } from "@/components/ui/value";
import { usedUpLots } from "@/server/services/inventory-adjustment";
import { formatsOf } from "@/server/web/formats";
import type { Ctx } from "@/server/web/may";

/** The last fifty lots of an item of which nothing is left. */
export async function UsedUpLots({ ctx, itemId }: { ctx: Ctx; itemId: string }) {
  const { rows } = await usedUpLots(ctx, { itemId });
  const formats = formatsOf(ctx);
  if (rows.length === 0) return <EmptyState title="No lot has been used up yet" />;
  return (
    <Card flush>
      <Table caption="Used-up lots">
        <thead>
          <tr>
            <Th>Lot</Th>
            <Th>Received</Th>
            <Th numeric>Amount</Th>
            <Th numeric>Cost</Th>
            <Th>Supplier</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((lot) => (
            <Tr key={lot.lotId}>
              <Td className="font-mono">{lot.fifoCode}</Td>
              <Td>
                <DayText day={lot.receivedOn} formats={formats} />
              </Td>
              <Td numeric>
                {formatQuantity(lot.shownReceived.quantity, lot.shownReceived.unit, {
                  ...formats,
                  maxPlaces: 3,
                })}
              </Td>
              <Td numeric>
                <Money value={lot.cost} formats={formats} />
              </Td>
              <Td>{lot.supplier ?? <Nothing />}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
