"use client";

import type { Route } from "next";
import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { ActionForm, FormNotice, useField } from "../../forms/action-form";
import { asTyped, useAmount, type Measured } from "../../inventory/amount";
import { unitOptions } from "../../inventory/units";
import { AmountField } from "../../ui/amount-fields";
import { Button } from "../../ui/button";
import { cx } from "../../ui/cx";
import { control } from "../../ui/field";
import type { Formats } from "../../ui/format";
import { SubmitButton } from "../../ui/submit-button";
import type { BatchLineView, RecordActual } from "../types";
import { weighEffect } from "../weigh-effect";
import { keptAction } from "./kept-action";

type Props = {
  batchId: string;
  line: BatchLineView;
  item: Measured;
  action: RecordActual;
  commandId: string;
  /** Where the bench goes on once this is checked off. */
  nextHref: string;
  formats: Formats;
};

/** One line at the scale: press once when it is as planned, or type what the scale shows. */
export function BenchWeigh({ batchId, line, item, action, commandId, nextHref, formats }: Props) {
  const router = useRouter();
  const kept = useMemo(() => keptAction(`bench:${batchId}:${line.id}`, action), [batchId, line.id, action]);
  const [other, setOther] = useState(line.actual !== null);
  return (
    <ActionForm
      action={kept}
      commandId={commandId}
      hidden={{ batchId, ingredientId: line.id }}
      quiet
      onDone={() => router.push(nextHref as Route)}
      className="grid gap-4"
    >
      {other ? (
        <Scale {...{ line, item, formats }} />
      ) : (
        <>
          <input type="hidden" name="quantity" value={asTyped(line.planned.quantity, formats.locale)} />
          <input type="hidden" name="unit" value={line.planned.unit} />
        </>
      )}
      <FormNotice />
      <SubmitButton size="lg" className="min-h-16 w-full text-xl" icon={<Check aria-hidden />}>
        {other ? "Check it off" : "Just as planned"}
      </SubmitButton>
      {!other && (
        <Button size="lg" className="min-h-14 w-full" onClick={() => setOther(true)}>
          The scale shows something else
        </Button>
      )}
    </ActionForm>
  );
}

function Scale({ line, item, formats }: Pick<Props, "line" | "item" | "formats">) {
  const said = line.actual ?? line.planned;
  const [typing, setTyping] = useAmount(
    { ...item, displayUnit: said.unit },
    line.actual ? asTyped(said.quantity, formats.locale) : "",
  );
  const quantity = useField("quantity");
  const unit = useField("unit");
  return (
    <AmountField
      label="On the scale"
      name={quantity.name}
      unitName={unit.name}
      units={unitOptions(item.units)}
      error={quantity.error}
      unitError={unit.error}
      effect={weighEffect({ line, item, typing, formats }) ?? ""}
      amountProps={{
        value: typing.quantity,
        onChange: (event) => setTyping({ ...typing, quantity: event.target.value }),
        className: cx(
          control,
          "font-title h-20 rounded-r-none text-right text-4xl pointer-coarse:h-20 pointer-coarse:text-4xl",
        ),
        autoFocus: true,
      }}
      unitProps={{
        defaultValue: undefined,
        value: typing.unit,
        onChange: (event) => setTyping({ ...typing, unit: event.target.value }),
        className: cx(
          control,
          "bg-tray -ml-px h-20 w-auto min-w-24 shrink-0 rounded-l-none text-xl pointer-coarse:h-20",
        ),
      }}
    />
  );
}
