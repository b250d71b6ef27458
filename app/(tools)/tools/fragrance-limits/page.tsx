import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import {
  FRAGRANCE_LIMITS_QUESTIONS,
  FRAGRANCE_LIMITS_SOURCES,
  FragranceLimitsHow,
} from "@/components/tools/fragrance-limits/how";
import { FragranceLimitsTool } from "@/components/tools/fragrance-limits/fragrance-limits-tool";

export const metadata = toolMetadata("fragrance-limits");

export default function FragranceLimitsPage() {
  return (
    <ToolPage
      slug="fragrance-limits"
      how={<FragranceLimitsHow />}
      sources={FRAGRANCE_LIMITS_SOURCES}
      questions={FRAGRANCE_LIMITS_QUESTIONS}
    >
      <FragranceLimitsTool />
    </ToolPage>
  );
}
