import { SearchX } from "lucide-react";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { EntryList } from "@/components/library/entry-list";
import { FamilyLinks } from "@/components/library/family-links";
import { publicMetadata } from "@/components/tools/frame/metadata";
import { LinkButton } from "@/components/ui/button";
import { formatDecimal } from "@/components/ui/format";
import { EmptyState } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { libraryFamilies, searchLibrary } from "@/server/services/global-library";
import { familyMany } from "@/server/services/global-library/pure";
import { address, queryOf } from "@/server/web/address";
import { publicPage } from "@/server/web/public-page";

export const metadata = publicMetadata({
  title: "Library of ingredients and containers",
  description:
    "INCI names, CAS numbers, densities, SAP values and shelf lives of what soap, candle and cosmetics makers work with, each with its source.",
  path: "/global-items",
});

/** More than one looks through; the families and the search lead to the rest. */
const SHOWN = 60;

const spec = {
  path: "/global-items",
  search: z.object({ q: address.text, family: z.string().max(40).optional() }),
};

export default publicPage(spec, async ({ search: { q, family } }) => {
  const [families, found] = await Promise.all([
    libraryFamilies({}),
    searchLibrary({ search: q, family, limit: family ? 1000 : SHOWN }),
  ]);
  const all = families.reduce((sum, { entries }) => sum + entries, 0);
  return (
    <>
      <PageHeader
        title="The library"
        description={`${formatDecimal(String(all), { locale: "en-US" })} ingredients, containers and supplies with the figures that makers look up: INCI, CAS, density, SAP values, shelf life, each with where it was published.`}
      />
      <SearchField
        label="Search the library"
        placeholder="Olive oil, lye, 8001-25-0 …"
        className="sm:max-w-md"
      />
      <FamilyLinks families={families} chosen={family} query={queryOf({ q, family })} />
      <section className="grid gap-4">
        <h2 className="text-xl">
          {family ? familyMany(family) : q ? "Found" : "By name"}{" "}
          <span className="text-ink-soft text-base tabular-nums">
            {found.items.length < found.total ? `${found.items.length} of ${found.total}` : found.total}
          </span>
        </h2>
        {found.items.length > 0 ? (
          // Another search is another list: its rows come anew, none of them moves.
          <EntryList key={queryOf({ q, family })} entries={found.items} />
        ) : (
          <EmptyState
            icon={SearchX}
            title={q ? `Nothing like "${q}"` : "Nothing here"}
            act={<LinkButton href="/global-items">Show everything</LinkButton>}
          >
            Try another of its names, its INCI name or its CAS number.
          </EmptyState>
        )}
      </section>
    </>
  );
});
