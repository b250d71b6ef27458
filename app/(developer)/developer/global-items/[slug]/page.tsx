import { ExternalLink, Merge } from "lucide-react";
import { z } from "zod";
import { EntryForm } from "@/components/curation/entry-form";
import { KeepButton } from "@/components/curation/entry-acts";
import { EntryTrail } from "@/components/curation/entry-trail";
import { LeadsHere } from "@/components/curation/leads-here";
import { SearchPreview } from "@/components/curation/search-preview";
import { STATES } from "@/components/curation/words";
import { PageHeader } from "@/components/frame/page-header";
import { EntryFacts } from "@/components/library/entry-facts";
import { Badge, StatePill } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { familyOne } from "@/server/services/global-library/pure";
import { openEntry } from "@/server/services/global-library";
import { newCommandId } from "@/server/web/command-id";
import { consolePage } from "@/server/web/page";
import { archiveEntry, editEntry, restoreEntry } from "../actions";
import { oilOptions } from "../oils";

export const metadata = { title: "Curate an entry" };

const params = z.object({ slug: z.string().max(200) });

export default consolePage({ can: "dev.library", params }, async (ctx, { params: { slug } }) => {
  const entry = await openEntry(ctx, { slug });
  const isActive = entry.state === "active";
  const formats = { locale: ctx.locale, timeZone: ctx.timezone };
  return (
    <>
      <PageHeader
        crumbs={[{ label: "The library", href: "/developer/global-items" }]}
        title={entry.name}
        meta={
          <>
            <Badge>{familyOne(entry.family)}</Badge>
            <StatePill state={STATES[entry.state].pill}>{STATES[entry.state].label}</StatePill>
          </>
        }
        quiet={
          <>
            {isActive && (
              <LinkButton href={`/global-items/${slug}`} icon={<ExternalLink aria-hidden />}>
                Its page
              </LinkButton>
            )}
            {entry.state !== "merged" && (
              <LinkButton href={`/developer/global-items/${slug}/merge`} icon={<Merge aria-hidden />}>
                Merge
              </LinkButton>
            )}
            <KeepButton
              key={entry.state}
              slug={slug}
              isActive={isActive}
              archive={archiveEntry}
              restore={restoreEntry}
              commandId={newCommandId()}
            />
          </>
        }
      />
      <LeadsHere entry={entry} />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 content-start gap-10">
          {isActive ? (
            <EntryForm
              kind={entry.kind}
              entry={entry}
              action={editEntry}
              commandId={newCommandId()}
              oils={oilOptions()}
              locale={ctx.locale}
            />
          ) : (
            <EntryFacts entry={entry} />
          )}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          {isActive && (
            <Section title="In search engines" description="Made from what is saved.">
              <SearchPreview entry={entry} />
            </Section>
          )}
          <Section title="What curators did">
            <EntryTrail entry={entry} formats={formats} />
          </Section>
        </div>
      </div>
    </>
  );
});
