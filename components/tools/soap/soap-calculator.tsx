"use client";
"use no memo";

import { TextInput } from "@/components/ui/inputs";
import { soap, soapInput, isSoapState, SOAP_DEFAULTS, SOAP_LIKE } from "@/server/services/public-tools/pure";
import { problemAt } from "../frame/notices";
import { ToolFrame } from "../frame/tool-frame";
import { useToolState } from "../frame/use-tool-state";
import { AcidsPanel } from "./acids-panel";
import { AdditionsSection } from "./additions-section";
import { AimSection } from "./aim-section";
import { LyeSection } from "./lye-section";
import { MoldSection } from "./mold-section";
import { OilsSection } from "./oils-section";
import type { SoapPart } from "./part";
import { PricesSection } from "./prices-section";
import { ReverseSection } from "./reverse-section";
import { AtHand } from "./at-hand";
import { Summary } from "./summary";
import { WaterSection } from "./water-section";
import { WeighTable } from "./weigh-table";
import { soapCsv } from "./weighed";

/** The soap calculator: reckons anew with every key. */
export function SoapCalculator() {
  const tool = useToolState("soap", SOAP_DEFAULTS, { like: SOAP_LIKE, isKnown: isSoapState });
  const { state, change } = tool;
  const answer = soap(soapInput(state));
  const result = answer.ok ? answer.result : null;
  const part: SoapPart = { state, set: change, error: (field) => problemAt(answer, field), result };
  return (
    <ToolFrame
      tool={tool}
      name={state.name}
      result={result}
      csv={result && (() => soapCsv(result))}
      summary={<Summary answer={answer} />}
    >
      <TextInput
        label="Name of the recipe"
        className="max-w-md"
        value={state.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <OilsSection {...part} />
      {state.hasPrices && <PricesSection {...part} />}
      {state.enteredBy === "percent" && <AimSection {...part} />}
      <LyeSection {...part} />
      <WaterSection {...part} />
      <AdditionsSection {...part} />
      {result && <WeighTable result={result} currency={state.currency} />}
      {result && <AcidsPanel profile={result} />}
      <MoldSection {...part} />
      <ReverseSection {...part} />
      <AtHand result={result} />
    </ToolFrame>
  );
}
