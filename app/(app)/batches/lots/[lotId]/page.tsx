import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { Genealogy } from "@/components/batches/genealogy";
import { GenealogyTable } from "@/components/batches/genealogy-table";
import { PageHeader } from "@/components/frame/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card, Section } from "@/components/ui/card";
import { Callout } from "@/components/ui/notice";
import { lotGenealogy } from "@/server/services/batches";
import { address } from "@/server/web/address";
import { formatsOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";

export const metadata: Metadata = { title: "Lot" };

const params = z.object({ lotId: address.id });

/** Where a lot came from and where it went: for a recall, or for curiosity. */
export default page({ can: "batch.view", params }, async (ctx, { params }) => {
  const family = await lotGenealogy(ctx, { lotId: params.lotId });
  const { lot } = family;
  const formats = formatsOf(ctx);
  const alone = !family.madeIn && family.usedIn.length + family.soldIn.length === 0;
  return (
    <>
      <PageHeader
        crumbs={[{ label: lot.itemName, href: `/inventory/${lot.itemId}` }]}
        title={<span className="font-mono tracking-wide">{lot.fifoCode}</span>}
        description={`Where this lot of ${lot.itemName} came from, and where it went.`}
        quiet={
          hasPermission(ctx, "inventory.view") && (
            <LinkButton href={`/ledger?item=${lot.itemId}`} icon={<ScrollText aria-hidden />}>
              Movements
            </LinkButton>
          )
        }
      />
      <Genealogy family={family} formats={formats} />
      {alone ? (
        <Callout title="It has gone nowhere yet">
          The batches that use it and the sales it goes out with will stand here.
        </Callout>
      ) : (
        <Section title="The same as a table">
          <Card flush>
            <GenealogyTable family={family} formats={formats} />
          </Card>
        </Section>
      )}
    </>
  );
});
