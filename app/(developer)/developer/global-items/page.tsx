import { Download, Plus, Upload } from "lucide-react";
import { PageHeader } from "@/components/frame/page-header";
import { EntryTable } from "@/components/curation/entry-table";
import { FAMILY_OPTIONS, KINDS, kindMany, STATES } from "@/components/curation/words";
import { LinkButton } from "@/components/ui/button";
import { FilterSelect } from "@/components/ui/filter-select";
import { Pager } from "@/components/ui/pager";
import { SearchField } from "@/components/ui/search-field";
import { Tabs } from "@/components/ui/tabs";
import { withParams } from "@/components/ui/url";
import { countEntries, ENTRY_STATES, listEntries } from "@/server/services/global-library";
import { queryOf } from "@/server/web/address";
import { consolePage } from "@/server/web/page";
import { librarySearch, whichEntries } from "./list-state";

export const metadata = { title: "Curate the library" };

const HERE = "/developer/global-items";

export default consolePage({ can: "dev.library", search: librarySearch }, async (ctx, { search }) => {
  const { state = "active", after } = search;
  const [found, counts] = await Promise.all([
    listEntries(ctx, { ...whichEntries(search), state, after }),
    countEntries(ctx, {}),
  ]);
  const { q, kind, family } = search;
  const query = queryOf({ q, kind, family, state: search.state });
  const exported = state === "active" || state === "curated";
  return (
    <>
      <PageHeader
        title="The library"
        description="What everybody reads at /global-items. What is changed here stays as it is said here: the data files leave it alone from then on."
        quiet={
          <>
            {exported && found.total > 0 && (
              <LinkButton href={`${HERE}/export?${query}`} prefetch={false} icon={<Download aria-hidden />}>
                Export
              </LinkButton>
            )}
            <LinkButton href={`${HERE}/import`} icon={<Upload aria-hidden />}>
              Import
            </LinkButton>
            <LinkButton tone="primary" href={`${HERE}/new`} icon={<Plus aria-hidden />}>
              New entry
            </LinkButton>
          </>
        }
      />
      <div className="grid min-w-0 gap-5">
        <Tabs
          label="How they stand"
          tabs={ENTRY_STATES.map((one) => ({
            label: STATES[one].label,
            href: withParams(HERE, query, { state: one === "active" ? null : one }),
            current: one === state,
            count: counts[one],
          }))}
        />
        <EntryTable
          rows={found.rows}
          mixed={state === "curated"}
          formats={{ locale: ctx.locale, timeZone: ctx.timezone }}
          toolbar={
            <>
              <SearchField label="Search the library" placeholder="Name, INCI, CAS …" />
              <FilterSelect
                label="Kind"
                param="kind"
                all="All kinds"
                options={KINDS.map((value) => ({ value, label: kindMany(value) }))}
              />
              <FilterSelect label="Family" param="family" all="All families" options={FAMILY_OPTIONS} />
            </>
          }
        />
        <Pager
          next={found.next && withParams(HERE, query, { after: found.next })}
          previous={after && withParams(HERE, query, {})}
          previousLabel="First page"
          nextLabel="Next"
          summary={`${found.rows.length} of ${found.total}`}
        />
      </div>
    </>
  );
});
