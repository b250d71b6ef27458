import type { Metadata, Route } from "next";
import { permanentRedirect } from "next/navigation";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { EntryCalculators } from "@/components/library/entry-calculators";
import { EntryConverter } from "@/components/library/entry-converter";
import { EntryFacts } from "@/components/library/entry-facts";
import { OilFacts } from "@/components/library/oil-facts";
import { SourceList } from "@/components/library/source-list";
import { LinkButton } from "@/components/ui/button";
import { publicMetadata } from "@/components/tools/frame/metadata";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/card";
import { entryBySlug } from "@/server/services/global-library";
import { descriptionOf, familyMany, familyOne } from "@/server/services/global-library/pure";
import { OILS } from "@/server/services/public-tools/pure";
import { dimensionOf } from "@/server/services/unit-conversion/pure";
import { orMissing, publicPage } from "@/server/web/public-page";
import { StructuredEntry } from "./structured-entry";

const params = z.object({ slug: z.string().max(200) });

export async function generateMetadata(asked: { params: Promise<{ slug: string }> }): Promise<Metadata> {
  const { slug } = await asked.params;
  const entry = await orMissing(() => entryBySlug({ slug }));
  return publicMetadata({
    title: entry.name,
    description: descriptionOf(entry),
    path: `/global-items/${entry.slug}`,
  });
}

export default publicPage({ path: "/global-items", params }, async ({ params: { slug } }) => {
  const entry = await entryBySlug({ slug });
  // It was merged into another: that one's page is its page, for good.
  if (entry.slug !== slug) permanentRedirect(`/global-items/${entry.slug}` as Route);
  const oil = entry.oilKey ? OILS.get(entry.oilKey) : undefined;
  const dimension = dimensionOf(entry.defaultUnit);
  const pours = dimension === "mass" || dimension === "volume";
  return (
    <>
      <StructuredEntry entry={entry} />
      <PageHeader
        crumbs={[
          { label: "Library", href: "/global-items" },
          { label: familyMany(entry.family), href: `/global-items?family=${entry.family}` },
        ]}
        title={entry.name}
        description={entry.aliases.length > 0 ? `Also called ${entry.aliases.join(", ")}.` : undefined}
        quiet={
          <LinkButton tone="primary" href={`/inventory?do=save&entry=${entry.slug}`} prefetch={false}>
            Save to my inventory
          </LinkButton>
        }
        meta={<Badge>{familyOne(entry.family)}</Badge>}
      />
      <div className="grid gap-10 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-10">
          <Section title="Facts">
            <EntryFacts entry={entry} />
          </Section>
          <EntryCalculators entry={entry} />
          {entry.sources.length > 0 && (
            <Section title="Sources">
              <SourceList sources={entry.sources} />
            </Section>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          {pours && (
            <Section
              title="Convert"
              description={
                entry.density
                  ? `Weight and volume meet through its density, ${entry.density} g/ml.`
                  : "Its density is not known to us: weight does not turn into volume here, and we do not guess it."
              }
            >
              <EntryConverter name={entry.name} unit={entry.defaultUnit} density={entry.density} />
            </Section>
          )}
          {oil && (
            <Section title="In soap">
              <OilFacts oil={oil} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
});
