import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { SOAP_QUESTIONS, SOAP_SOURCES, SoapHow } from "@/components/tools/soap/how";
import { SoapCalculator } from "@/components/tools/soap/soap-calculator";

export const metadata = toolMetadata("soap");

export default function SoapPage() {
  return (
    <ToolPage slug="soap" how={<SoapHow />} sources={SOAP_SOURCES} questions={SOAP_QUESTIONS}>
      <SoapCalculator />
    </ToolPage>
  );
}
