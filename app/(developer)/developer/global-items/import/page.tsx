import { ImportForm } from "@/components/curation/import-form";
import { PageHeader } from "@/components/frame/page-header";
import { LONGEST_IMPORT } from "@/server/services/global-library";
import { newCommandId } from "@/server/web/command-id";
import { consolePage } from "@/server/web/page";
import { importEntries, previewImport } from "../actions";

export const metadata = { title: "Import entries" };

export default consolePage({ can: "dev.library" }, async () => (
  <>
    <PageHeader
      crumbs={[{ label: "The library", href: "/developer/global-items" }]}
      title="Import entries"
      description="New entries are added, known ones are changed to what the text says, those it does not name stay. All of it is done, or nothing where one entry breaks a rule."
    />
    <ImportForm
      action={importEntries}
      check={previewImport}
      commandId={newCommandId()}
      longest={LONGEST_IMPORT}
    />
  </>
));
