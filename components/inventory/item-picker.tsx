"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { Route } from "next";
import { Combobox } from "../ui/combobox";
import { Sheet } from "../ui/dialog";
import { formatQuantity, type Formats } from "../ui/format";
import { withParams } from "../ui/url";
import type { FindItems } from "./act-types";

/** Asks which item is meant; choosing it leads on to the sheet of the act. */
export function ItemPickerSheet({
  title,
  closeHref,
  find,
  formats,
  canCreate,
}: {
  title: string;
  closeHref: string;
  find: FindItems;
  formats: Formats;
  canCreate: boolean;
}) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const go = (changes: Record<string, string | null>) =>
    router.replace(withParams(path, params.toString(), changes) as Route, { scroll: false });
  const search = async (text: string) => {
    const outcome = await find({ search: text });
    if (outcome.status !== "done") return [];
    return outcome.answer.map((item) => ({
      value: item.id,
      label: item.name,
      hint: item.isTracked
        ? `${formatQuantity(item.available, item.unitSymbol, { ...formats, maxPlaces: 3 })} available`
        : "Never runs out",
    }));
  };
  return (
    <Sheet title={title} description="Type a few letters of its name." closeHref={closeHref}>
      <Combobox
        label="Item"
        name="item"
        search={search}
        placeholder="Olive oil"
        onChoice={(choice) => choice && go({ item: choice.value, after: params.get("after") })}
        create={
          canCreate
            ? {
                label: (text) => `Add “${text}”`,
                onCreate: (text) => go({ do: "new", name: text, after: params.get("after") }),
              }
            : undefined
        }
      />
    </Sheet>
  );
}
