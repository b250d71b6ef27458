import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";
import { UNITS_QUESTIONS, UNITS_SOURCES, UnitsHow } from "@/components/tools/units/how";
import { UnitsTool } from "@/components/tools/units/units-tool";

export const metadata = toolMetadata("units");

export default function UnitsPage() {
  return (
    <ToolPage slug="units" how={<UnitsHow />} sources={UNITS_SOURCES} questions={UNITS_QUESTIONS}>
      <UnitsTool />
    </ToolPage>
  );
}
