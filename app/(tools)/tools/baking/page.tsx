import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { BAKING_QUESTIONS, BAKING_SOURCES, BakingHow } from "@/components/tools/baking/how";
import { BakingTool } from "@/components/tools/baking/baking-tool";

export const metadata = toolMetadata("baking");

export default function BakingPage() {
  return (
    <ToolPage slug="baking" how={<BakingHow />} sources={BAKING_SOURCES} questions={BAKING_QUESTIONS}>
      <BakingTool />
    </ToolPage>
  );
}
