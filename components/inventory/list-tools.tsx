import { Download } from "lucide-react";
import { LinkButton } from "../ui/button";
import { FilterSelect } from "../ui/filter-select";
import { SearchField } from "../ui/search-field";
import { STATES } from "./words";

/** The line above the inventory: search, filters, and taking what is shown away as a file. */
export function ListTools({
  categories,
  exportHref,
}: {
  categories: readonly { id: string; name: string }[];
  exportHref: string;
}) {
  return (
    <>
      <SearchField label="Search items" />
      <div className="grid w-full grid-cols-2 gap-3 sm:contents">
        <FilterSelect
          label="State"
          param="state"
          all="In use"
          options={Object.entries(STATES).map(([value, label]) => ({ value, label }))}
        />
        {categories.length > 0 && (
          <FilterSelect
            label="Category"
            param="category"
            all="All categories"
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
      <LinkButton
        href={exportHref}
        prefetch={false}
        download
        tone="bare"
        icon={<Download aria-hidden />}
        className="max-sm:hidden"
      >
        Export
      </LinkButton>
    </>
  );
}
