import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { EntryFacts } from "@/components/ledger/entry-facts";
import { movementColumns, movementRowsShown } from "@/components/ledger/movement-table";
import { UndoButton } from "@/components/ledger/undo-button";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import { CopyCode } from "@/components/ui/copy-code";
import { DataTable } from "@/components/ui/data-table";
import { Callout } from "@/components/ui/notice";
import { adjustmentDetail } from "@/server/services/inventory-adjustment";
import { address } from "@/server/web/address";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf } from "@/server/web/formats";
import { hasPermission } from "@/server/web/may";
import { page } from "@/server/web/page";
import { undo } from "../../inventory/actions";

export const metadata = { title: "Entry" };

const spec = { can: "inventory.view", params: z.object({ id: address.id }) };

export default page(spec, async (ctx, { params }) => {
  const entry = await adjustmentDetail(ctx, { adjustmentId: params.id });
  const formats = formatsOf(ctx);
  const adjust = hasPermission(ctx, "inventory.adjust");
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Ledger", href: "/ledger" }]}
        title={entry.kindLabel}
        meta={
          <>
            <CopyCode code={entry.code} what="code" />
            {entry.undoneBy && <Badge>Undone</Badge>}
          </>
        }
        act={
          entry.undoable && (
            <UndoButton
              primary
              adjustmentId={entry.adjustmentId}
              code={entry.code}
              action={undo}
              commandId={newCommandId()}
            />
          )
        }
      />
      {adjust && !entry.undoable && entry.whyNotUndoable && <Callout>{entry.whyNotUndoable}</Callout>}
      <EntryFacts entry={entry} formats={formats} />
      <Section
        title="Lines"
        description={
          entry.lineCount > entry.lines.length
            ? `The first ${entry.lines.length} of ${entry.lineCount}.`
            : undefined
        }
      >
        <DataTable
          name="entry"
          caption={`Lines of ${entry.code}`}
          columns={movementColumns({
            costs: hasPermission(ctx, "inventory.view_costs"),
            of: "organization",
          }).filter(({ id }) => !["what", "document", "when", "who"].includes(id))}
          rows={movementRowsShown(entry.lines, formats)}
        />
      </Section>
    </>
  );
});
