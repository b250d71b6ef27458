"use client";

import { useField } from "../forms/action-form";
import { ActSheet } from "../inventory/act-sheet";
import { NumberField } from "../ui/amount-fields";
import { Segmented } from "../ui/choices";
import { formatDecimal, type Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import type { ReturnSale, Sale } from "./types";
import { stillSold } from "./words";

/** Takes sold pieces back, all of them or some, to the very lots they came from. */
export function ReturnSheet({
  sale,
  formats,
  ...form
}: {
  sale: Sale;
  action: ReturnSale;
  formats: Formats;
  commandId: string;
  closeHref: string;
}) {
  return (
    <ActSheet
      title={`Return of ${sale.code}`}
      description="The pieces go home to their lots at the very cost they left with."
      submit="Take them back"
      hidden={{ adjustmentId: sale.adjustmentId }}
      {...form}
    >
      <ReturnFields out={stillSold(sale)} formats={formats} />
    </ActSheet>
  );
}

function ReturnFields({ out, formats }: { out: string; formats: Formats }) {
  return (
    <>
      <NumberField
        autoFocus
        label="How many came back?"
        hint={`${formatDecimal(out, formats)} are still out.`}
        {...useField("quantity", out)}
      />
      <Segmented
        legend="And the money?"
        choices={[
          { value: "returned", label: "Returned" },
          { value: "refunded", label: "Returned and refunded" },
        ]}
        {...useField("kind", "returned")}
      />
      <TextInput label="Why?" placeholder="Broken in the post" {...useField("reason")} />
    </>
  );
}
