"use client";
"use no memo";

import {
  dilution,
  units,
  type DilutionResult,
  type UnitsResult,
  toDilutionInput,
  toUnitsInput,
  UNITS_DEFAULTS,
} from "@/server/services/public-tools/pure";
import { Notices, problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { ConvertAnswer, DilutionAnswer } from "./answers";
import { ConvertFields } from "./convert-fields";
import { DilutionFields } from "./dilution-fields";

/** Converts an amount and thins a liquid; each answers on its own. */
export function UnitsTool() {
  const tool = useToolState("units", UNITS_DEFAULTS);
  const { state, change } = tool;
  const converted = units(toUnitsInput(state));
  const diluted = dilution(toDilutionInput(state));
  return (
    <ToolFrame
      tool={tool}
      csv={converted.ok ? () => unitsCsv(converted.result, diluted.ok ? diluted.result : null) : null}
      result={{
        converted: converted.ok ? converted.result : null,
        diluted: diluted.ok ? diluted.result : null,
      }}
      summary={
        <>
          <Notices of={converted} />
          {converted.ok && <ConvertAnswer result={converted.result} />}
          <Notices of={diluted} />
          {diluted.ok && <DilutionAnswer result={diluted.result} state={state} />}
        </>
      }
    >
      <ConvertFields {...{ state, set: change, error: (field: string) => problemAt(converted, field) }} />
      <DilutionFields {...{ state, set: change, error: (field: string) => problemAt(diluted, field) }} />
    </ToolFrame>
  );
}

/** Unrounded, as a spreadsheet wants it. */
const unitsCsv = ({ everywhere }: UnitsResult, diluted: DilutionResult | null): string[][] => [
  ["Unit", "Amount"],
  ...everywhere.map(({ unit, amount }) => [unit, amount]),
  ...(diluted ? Object.entries(diluted).map(([name, figure]) => [`dilution: ${name}`, figure]) : []),
];
