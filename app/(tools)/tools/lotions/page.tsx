import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { LOTION_QUESTIONS, LOTION_SOURCES, LotionHow } from "@/components/tools/lotion/how";
import { LotionTool } from "@/components/tools/lotion/lotion-tool";

export const metadata = toolMetadata("lotions");

export default function LotionsPage() {
  return (
    <ToolPage slug="lotions" how={<LotionHow />} sources={LOTION_SOURCES} questions={LOTION_QUESTIONS}>
      <LotionTool />
    </ToolPage>
  );
}
