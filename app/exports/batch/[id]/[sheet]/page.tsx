import type { Metadata } from "next";
import { z } from "zod";
import { SheetPage } from "@/components/documents/sheet-page";
import { batchSheet } from "@/server/services/exports";
import { address } from "@/server/web/address";
import { page } from "@/server/web/page";

export const metadata: Metadata = { title: "Batch on paper" };

const params = z.object({ id: address.id, sheet: address.text.unwrap() });

/** A document of a batch, with its files one click away. */
export default page({ can: "batch.view", params }, async (ctx, { params }) => {
  const sheet = await batchSheet(ctx, { batchId: params.id, sheet: params.sheet });
  const here = `/exports/batch/${params.id}/${params.sheet}`;
  return (
    <SheetPage
      sheet={sheet}
      pdf={`${here}/pdf`}
      csv={`${here}/csv`}
      back={{ label: `Back to ${sheet.title}`, href: `/batches/${params.id}` }}
    />
  );
});
