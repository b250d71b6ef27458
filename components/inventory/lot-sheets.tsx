"use client";

import { useState } from "react";
import { useField } from "../forms/action-form";
import { MoneyField } from "../ui/amount-fields";
import { formatMoney, type Formats } from "../ui/format";
import { TextInput } from "../ui/inputs";
import { ActSheet } from "./act-sheet";
import type { Act, Lot, Undo } from "./act-types";

type Props = { lot: Lot; commandId: string; closeHref: string };

const SETTING_ASIDE = {
  hold: {
    title: "Hold back",
    submit: "Hold it back",
    after: "It is not taken by itself until you release it.",
  },
  recall: { title: "Recall", submit: "Recall it", after: "It is not used any more until you release it." },
  release: { title: "Release", submit: "Release it", after: "It is taken again in its turn." },
} as const;

/** Sets a lot aside, recalls it, or lets it be used again; always with a reason. */
export function HoldSheet({
  lot,
  what,
  undo,
  ...form
}: Props & {
  what: keyof typeof SETTING_ASIDE;
  action: Act<{ lotId: string; fifoCode: string }>;
  /** What takes it back, and with which fields. */
  undo?: { action: Act<{ lotId: string; fifoCode: string }>; fields: Record<string, string> };
}) {
  const { title, submit, after } = SETTING_ASIDE[what];
  return (
    <ActSheet
      title={`${title}: ${lot.fifoCode}`}
      description={after}
      submit={submit}
      hidden={{ lotId: lot.lotId, ...(what === "release" ? {} : { kind: what }) }}
      undo={undo && (() => undo)}
      {...form}
    >
      <Reason />
    </ActSheet>
  );
}

/** Corrects what a lot cost, or adds freight and duty that came later. */
export function CostSheet({
  lot,
  formats,
  undo,
  ...form
}: Props & {
  formats: Formats;
  action: Act<{ adjustmentId: string; code: string; left: string; variance: string }>;
  undo: Undo;
}) {
  return (
    <ActSheet
      title={`Cost of ${lot.fifoCode}`}
      description="What is left takes its share; the share of what was used is written down as a difference."
      submit="Change the cost"
      hidden={{ lotId: lot.lotId }}
      undo={({ adjustmentId }) => ({ action: undo, fields: { adjustmentId } })}
      {...form}
    >
      <CostFields lot={lot} formats={formats} />
      <Reason />
    </ActSheet>
  );
}

function CostFields({ lot, formats }: { lot: Lot; formats: Formats }) {
  const [by, setBy] = useState<"cost" | "addition">("cost");
  return (
    <MoneyField
      key={by}
      label={by === "cost" ? "It cost altogether" : "Comes on top"}
      hint={
        lot.cost === null ? undefined : `Until now ${formatMoney(lot.cost, formats)} for all that came in.`
      }
      currency={formats.currency}
      locale={formats.locale}
      autoFocus
      aside={
        <button
          type="button"
          className="text-dye min-h-6 underline underline-offset-3"
          onClick={() => setBy(by === "cost" ? "addition" : "cost")}
        >
          {by === "cost" ? "Freight came on top" : "Correct the whole cost"}
        </button>
      }
      {...useField(by)}
    />
  );
}

const Reason = () => <TextInput label="Reason" {...useField("reason")} />;
