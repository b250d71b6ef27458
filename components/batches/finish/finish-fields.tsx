"use client";

import { useEffect, useRef, useState } from "react";
import { symbolOf, UNITS } from "@/server/services/unit-conversion/pure";
import { useField } from "../../forms/action-form";
import type { FindItems } from "../../inventory/act-types";
import { asTyped } from "../../inventory/amount";
import { Preview } from "../../inventory/previews";
import { useAnswer } from "../../inventory/use-answer";
import { AmountField, MoneyField, NumberField } from "../../ui/amount-fields";
import { formatMoney, type Formats } from "../../ui/format";
import type { Option } from "../../ui/inputs";
import type { FinishDraft, PreviewFinish } from "../types";
import { amountText } from "../words";
import { ContainerRows } from "./container-rows";
import { FinishEffect } from "./finish-effect";
import { IntermediateFields } from "./intermediate-fields";
import { saidIn, type MadeRow, type Said } from "./made";
import { MadeRows } from "./made-rows";

/** Everything that is said when a batch is finished, and what it comes to. */
export function FinishFields({
  draft,
  rows,
  onRows,
  onNew,
  preview,
  findItems,
  formats,
}: {
  draft: FinishDraft;
  rows: readonly MadeRow[];
  onRows: (rows: MadeRow[]) => void;
  onNew: (() => void) | null;
  preview: PreviewFinish;
  findItems: FindItems;
  formats: Formats;
}) {
  const fields = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const read = () => {
    const form = fields.current?.closest("form");
    if (form) setSaid(saidIn(new FormData(form), draft.batchId));
  };
  // After each change of the rows too: a row that was added or emptied changes the form without a key being pressed.
  useEffect(read, [rows, draft.batchId]);
  const heard = useAnswer(preview, said, 300);
  return (
    <div ref={fields} onChange={read} className="grid gap-6 lg:grid-cols-[1fr_15rem]">
      <div className="grid min-w-0 content-start gap-6">
        <YieldField draft={draft} formats={formats} />
        {draft.intermediate ? (
          <IntermediateFields
            made={draft.intermediate}
            units={alike(draft.yield.unit)}
            locale={formats.locale}
          />
        ) : (
          <MadeRows {...{ rows, onRows, onNew }} />
        )}
        <ContainerRows planned={draft.containers} find={findItems} locale={formats.locale} />
        <EffortFields draft={draft} formats={formats} />
      </div>
      <div className="lg:sticky lg:top-0 lg:self-start">
        <Preview heard={heard} waiting="Say what was made to see what one of it costs.">
          {(view) => <FinishEffect view={view} formats={formats} />}
        </Preview>
      </div>
    </div>
  );
}

function YieldField({ draft, formats }: { draft: FinishDraft; formats: Formats }) {
  const quantity = useField("yieldQuantity", asTyped(draft.yield.quantity, formats.locale));
  const unit = useField("yieldUnit", draft.yield.unit);
  return (
    <AmountField
      label="Yield"
      hint={`Planned: ${amountText(draft.yield, formats)}`}
      name={quantity.name}
      unitName={unit.name}
      units={alike(draft.yield.unit)}
      error={quantity.error}
      unitError={unit.error}
      defaultValue={quantity.defaultValue}
      defaultUnit={unit.defaultValue}
    />
  );
}

function EffortFields({ draft, formats }: { draft: FinishDraft; formats: Formats }) {
  const { currency, locale } = formats;
  const rate = draft.labourRate && formatMoney(draft.labourRate, formats);
  const minutes = asTyped(draft.labourMinutes ?? "", locale);
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">Work and waste</legend>
      <NumberField label="Labour" required={false} suffix="min" {...useField("labourMinutes", minutes)} />
      <MoneyField
        label="Labour an hour"
        required={false}
        hint={rate ? `Your rate, ${rate}, unless you say another.` : undefined}
        {...{ currency, locale }}
        {...useField("labourRate")}
      />
      <MoneyField label="Overhead" required={false} {...{ currency, locale }} {...useField("overhead")} />
      <NumberField
        label="Lost of the whole"
        required={false}
        suffix="%"
        hint="Trimmings, drips: a loss of its own."
        {...useField("lossPercent")}
      />
    </fieldset>
  );
}

/** The units in which the same thing can be said. */
function alike(unit: string): Option[] {
  const known = UNITS.get(unit);
  const codes = known
    ? [...UNITS.values()].filter((one) => one.dimension === known.dimension).map((one) => one.code)
    : [unit];
  return codes.map((code) => ({ value: code, label: symbolOf(code) }));
}
