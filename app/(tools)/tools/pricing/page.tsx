import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { PRICING_QUESTIONS, PRICING_SOURCES, PricingHow } from "@/components/tools/pricing/how";
import { PricingTool } from "@/components/tools/pricing/pricing-tool";

export const metadata = toolMetadata("pricing");

export default function PricingPage() {
  return (
    <ToolPage slug="pricing" how={<PricingHow />} sources={PRICING_SOURCES} questions={PRICING_QUESTIONS}>
      <PricingTool />
    </ToolPage>
  );
}
