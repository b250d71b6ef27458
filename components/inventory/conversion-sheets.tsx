"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ActionForm, FormNotice, useField } from "../forms/action-form";
import { Sheet } from "../ui/dialog";
import { TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { DensityForm, MappingForm, type Act, type SetDensity, type SetMapping } from "./conversion-forms";
import type { Conversions } from "./conversions-card";
import { everyUnit } from "./units";

type Props = { itemId: string; itemName: string; closeHref: string };

const useClose = (closeHref: string) => {
  const router = useRouter();
  return () => router.push(closeHref as Route, { scroll: false });
};

export function DensitySheet({
  itemId,
  itemName,
  closeHref,
  density,
  locale,
  action,
}: Props & { density: string | null; locale: string; action: SetDensity }) {
  const close = useClose(closeHref);
  return (
    <Sheet
      title={`Density of ${itemName}`}
      description="Turns weight into volume and back. What was recorded before stays as it is."
      closeHref={closeHref}
    >
      <DensityForm {...{ itemId, density, locale, action }} onDone={close} />
    </Sheet>
  );
}

/** Says what a unit comes to for an item; a unit of one's own is made in the same place. */
export function MappingSheet({
  itemId,
  itemName,
  closeHref,
  conversions,
  action,
  own,
  addUnit,
  archiveUnit,
}: Props & {
  conversions: Conversions;
  action: SetMapping;
  /** The organization's own units. */
  own: readonly { id: string; code: string }[];
  addUnit: Act<{ code: string }>;
  archiveUnit: Act<{ code: string }>;
}) {
  const close = useClose(closeHref);
  const { rules } = conversions;
  return (
    <Sheet
      title={`A unit of ${itemName}`}
      description="One bar is 120 g; one pail is 17 kg: what it comes to for this item."
      closeHref={closeHref}
    >
      <div className="grid gap-8">
        <MappingForm
          itemId={itemId}
          unit={rules.customUnits[0] ?? "each"}
          units={everyUnit(rules.customUnits)}
          equalsUnits={everyUnit(rules.customUnits)}
          equalsUnit={rules.displayUnit}
          action={action}
          onDone={close}
        />
        <ActionForm action={addUnit} className="border-line grid gap-4 border-t pt-6">
          <NewUnit />
          <FormNotice />
          <SubmitButton tone="quiet">Add the unit</SubmitButton>
        </ActionForm>
        {own.length > 0 && (
          <ul aria-label="Your own units" className="divide-line divide-y">
            {own.map(({ id, code }) => (
              <li key={id} className="flex items-center justify-between gap-4 py-1">
                {code}
                <ActionForm
                  action={archiveUnit}
                  hidden={{ unitId: id }}
                  undo={() => ({ action: addUnit, fields: { name: code } })}
                >
                  <SubmitButton tone="bare" size="sm" aria-label={`Stop offering ${code}`}>
                    Stop offering
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}

const NewUnit = () => (
  <TextInput
    label="A unit of your own"
    hint="A loaf, a bar, a pail: it is offered above as soon as it is added."
    autoComplete="off"
    {...useField("name")}
  />
);
