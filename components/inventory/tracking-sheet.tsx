"use client";

import { useField } from "../forms/action-form";
import { MoneyField } from "../ui/amount-fields";
import type { Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import { Callout } from "../ui/notice";
import { ActSheet } from "./act-sheet";
import type { Act } from "./act-types";
import { ItemAmountField, useAmount } from "./amount";
import type { ItemDetail } from "./facts-of";

/** Switches the counting of an item on or off, after saying what that does. */
export function TrackingSheet({
  item,
  formats,
  ...form
}: {
  item: ItemDetail;
  formats: Formats;
  commandId: string;
  closeHref: string;
  action: Act<{ isTracked: boolean }>;
}) {
  const on = item.isTracked;
  return (
    <ActSheet
      title={on ? `Stop counting ${item.name}?` : `Count ${item.name} from now on?`}
      submit={on ? "Stop counting" : "Count it"}
      submitProps={on ? { tone: "danger" } : undefined}
      hidden={{ itemId: item.id, isTracked: String(!on) }}
      {...form}
    >
      {on ? (
        <Callout tone="soon" title="Its lots are emptied">
          What is on the shelf leaves in one entry and no longer has a value. From then on it never runs out,
          and a use is written down at its last known cost. You can count it again at any time, beginning with
          what is there then.
        </Callout>
      ) : (
        <Opening item={item} formats={formats} />
      )}
      <Reason />
    </ActSheet>
  );
}

function Opening({ item, formats }: { item: ItemDetail; formats: Formats }) {
  const [typing, setTyping] = useAmount(item);
  return (
    <>
      <ItemAmountField
        label="What is there now?"
        hint="It becomes the first lot. Leave it blank where nothing is there."
        locale={formats.locale}
        {...{ item, typing }}
        onTyping={setTyping}
      />
      <MoneyField
        label="What it is worth altogether"
        required={false}
        hint="The last known cost unless you say otherwise."
        currency={formats.currency}
        locale={formats.locale}
        {...useField("cost")}
      />
    </>
  );
}

const Reason = () => <TextInput label="Reason" required={false} {...useField("reason")} />;
