import { SearchX } from "lucide-react";
import { z } from "zod";
import { MergeButton } from "@/components/curation/entry-acts";
import { MergeTargets } from "@/components/curation/merge-targets";
import { TwoEntries } from "@/components/curation/two-entries";
import { PageHeader } from "@/components/frame/page-header";
import { Section } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { mergeTargets, openEntry } from "@/server/services/global-library";
import { address } from "@/server/web/address";
import { newCommandId } from "@/server/web/command-id";
import { consolePage } from "@/server/web/page";
import { mergeEntry } from "../../actions";

export const metadata = { title: "Merge an entry" };

const params = z.object({ slug: z.string().max(200) });
const search = z.object({ q: address.text, into: address.text });

export default consolePage(
  { can: "dev.library", params, search },
  async (ctx, { params: { slug }, search: asked }) => {
    const [entry, targets, into] = await Promise.all([
      openEntry(ctx, { slug }),
      mergeTargets(ctx, { slug, search: asked.q }),
      asked.into ? openEntry(ctx, { slug: asked.into }) : null,
    ]);
    const here = `/developer/global-items/${slug}`;
    return (
      <>
        <PageHeader
          crumbs={[
            { label: "The library", href: "/developer/global-items" },
            { label: entry.name, href: here },
          ]}
          title={`Merge ${entry.name}`}
          description="For two entries that are one and the same. One of them is archived, and everything that led to it leads to the other."
        />
        <div className="grid gap-10 lg:grid-cols-2">
          <Section title="Into which entry">
            <SearchField label="Search the entries it may be merged into" placeholder="Name, INCI, CAS …" />
            {targets.length > 0 ? (
              <MergeTargets targets={targets} chosen={asked.into} here={`${here}/merge`} typed={asked.q} />
            ) : (
              <EmptyState icon={SearchX} title="None fits">
                It must be of the same kind and measured alike, with a density where this one has one.
              </EmptyState>
            )}
          </Section>
          {into && (
            <Section title="What it means">
              <TwoEntries entry={entry} into={into} locale={ctx.locale} />
              <MergeButton
                key={into.slug}
                slug={slug}
                into={into.slug}
                name={into.name}
                action={mergeEntry}
                commandId={newCommandId()}
              />
            </Section>
          )}
        </div>
      </>
    );
  },
);
