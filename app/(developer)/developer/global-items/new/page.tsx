import { z } from "zod";
import { EntryForm } from "@/components/curation/entry-form";
import { KINDS, kindOne } from "@/components/curation/words";
import { PageHeader } from "@/components/frame/page-header";
import { Tabs } from "@/components/ui/tabs";
import { newCommandId } from "@/server/web/command-id";
import { consolePage } from "@/server/web/page";
import { addEntry } from "../actions";
import { oilOptions } from "../oils";

export const metadata = { title: "New entry" };

const search = z.object({ kind: z.enum(KINDS).default("ingredient") });

export default consolePage({ can: "dev.library", search }, async (ctx, { search: { kind } }) => (
  <>
    <PageHeader
      crumbs={[{ label: "The library", href: "/developer/global-items" }]}
      title="New entry"
      description="It is on its public page as soon as it is added. What is not known is left blank, never guessed."
    />
    <div className="grid max-w-3xl min-w-0 gap-6">
      <Tabs
        label="Kind"
        tabs={KINDS.map((one) => ({
          label: kindOne(one),
          href: `/developer/global-items/new?kind=${one}`,
          current: one === kind,
        }))}
      />
      <EntryForm
        key={kind}
        kind={kind}
        action={addEntry}
        commandId={newCommandId()}
        oils={oilOptions()}
        locale={ctx.locale}
      />
    </div>
  </>
));
