import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { HERBAL_QUESTIONS, HERBAL_SOURCES, HerbalHow } from "@/components/tools/herbal/how";
import { HerbalTool } from "@/components/tools/herbal/herbal-tool";

export const metadata = toolMetadata("herbal");

export default function HerbalPage() {
  return (
    <ToolPage slug="herbal" how={<HerbalHow />} sources={HERBAL_SOURCES} questions={HERBAL_QUESTIONS}>
      <HerbalTool />
    </ToolPage>
  );
}
