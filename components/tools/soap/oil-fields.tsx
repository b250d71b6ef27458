"use no memo";

import { NumberField } from "@/components/ui/amount-fields";
import { OILS, type SoapOilResult, type OilRow } from "@/server/services/public-tools/pure";
import { UnitField } from "../frame/unit-field";
import { percent, weight } from "./shown";
import { OilPicker } from "./oil-picker";

export const WEIGHTS = ["g", "kg", "oz", "lb"];

export type OilFieldsProps = {
  row: OilRow;
  change: (part: Partial<OilRow>) => void;
  /** Distinct on the page, and the place of the line in the calculator's input: "oils.0". */
  place: string;
  byPercent: boolean;
  hasOwnSap: boolean;
  hasPrice: boolean;
  error: (field: string) => string | undefined;
  result: SoapOilResult | undefined;
};

/** One oil: which, how much, and where asked for its own SAP value and its price. */
export function OilFields({
  row,
  change,
  place,
  byPercent,
  hasOwnSap,
  hasPrice,
  error,
  result,
}: OilFieldsProps) {
  const isOwn = !row.id && row.name !== "";
  return (
    <>
      <OilPicker row={row} error={error(place)} onChoose={change} />
      {byPercent ? (
        <NumberField
          label="Share"
          suffix="%"
          value={row.percent}
          error={error(`${place}.percent`)}
          onChange={(event) => change({ percent: event.currentTarget.value })}
        />
      ) : (
        <UnitField
          label="Weight"
          name={`${place}.weight`}
          units={WEIGHTS}
          value={row.weight}
          error={error(`${place}.weight`)}
          onValue={(weight) => change({ weight })}
        />
      )}
      <p className="text-ink-soft self-end pb-2.5 text-right text-sm tabular-nums">
        {result && (byPercent ? weight(result.weight) : percent(result.percent))}
      </p>
      {(isOwn || hasOwnSap) && (
        <NumberField
          label="SAP (KOH)"
          placeholder={OILS.get(row.id)?.sapKoh ?? "0.190"}
          value={row.sap}
          error={error(`${place}.sapKoh`)}
          onChange={(event) => change({ sap: event.currentTarget.value })}
        />
      )}
      {hasPrice && (
        <>
          <NumberField
            label="Price"
            placeholder="Price"
            value={row.price}
            error={error(`${place}.cost.price`)}
            onChange={(event) => change({ price: event.currentTarget.value })}
          />
          <UnitField
            label="for"
            name={`${place}.per`}
            units={WEIGHTS}
            value={row.per}
            error={error(`${place}.cost.per`)}
            onValue={(per) => change({ per })}
          />
        </>
      )}
    </>
  );
}
