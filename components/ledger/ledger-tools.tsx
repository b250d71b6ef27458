"use client";

import { Download, X } from "lucide-react";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { MOVEMENT_KINDS } from "@/server/services/fifo/pure";
import type { FindItems } from "../inventory/act-types";
import { LinkButton } from "../ui/button";
import { Combobox } from "../ui/combobox";
import { FilterSelect } from "../ui/filter-select";
import { DateField } from "../ui/inputs";
import { withParams } from "../ui/url";

/** The line above the ledger: item, kind, person, days, and taking it all away as a file. */
export function LedgerTools({
  item,
  people,
  document,
  find,
  today,
}: {
  item: { id: string; name: string } | null;
  people: readonly { id: string; name: string }[];
  /** The document that the list is narrowed to. */
  document: string | null;
  find: FindItems;
  today: string;
}) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const to = (changes: Record<string, string | null>) => withParams(path, params.toString(), changes);
  const go = (changes: Record<string, string | null>) =>
    router.replace(to(changes) as Route, { scroll: false });
  const search = async (text: string) => {
    const outcome = await find({ search: text });
    return outcome.status === "done"
      ? outcome.answer.map(({ id, name }) => ({ value: id, label: name }))
      : [];
  };
  return (
    <div className="grid w-full grid-cols-2 gap-3 sm:contents">
      <Combobox
        key={item?.id ?? "all"}
        label="Item"
        hideLabel
        name="item"
        className="max-sm:col-span-2 sm:w-52"
        placeholder="All items"
        search={search}
        defaultChoice={item && { value: item.id, label: item.name }}
        onChoice={(choice) => go({ item: choice?.value ?? null })}
      />
      <FilterSelect
        label="Kind"
        param="kind"
        all="All kinds"
        options={Object.entries(MOVEMENT_KINDS).map(([value, { label }]) => ({ value, label }))}
      />
      {people.length > 1 && (
        <FilterSelect
          label="Person"
          param="who"
          all="Everybody"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField
        label="From"
        className="sm:flex sm:items-center sm:gap-2 sm:whitespace-nowrap"
        max={today}
        defaultValue={params.get("from") ?? ""}
        onChange={(event) => go({ from: event.target.value })}
      />
      <DateField
        label="Up to"
        className="sm:flex sm:items-center sm:gap-2 sm:whitespace-nowrap"
        max={today}
        defaultValue={params.get("to") ?? ""}
        onChange={(event) => go({ to: event.target.value })}
      />
      {document && (
        <LinkButton tone="quiet" href={to({ document: null })} scroll={false} icon={<X aria-hidden />}>
          Only {document}
        </LinkButton>
      )}
      <LinkButton
        tone="bare"
        prefetch={false}
        download
        href={withParams("/ledger/export", params.toString(), {})}
        icon={<Download aria-hidden />}
      >
        Export
      </LinkButton>
    </div>
  );
}
