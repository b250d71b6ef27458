import { CandleTool } from "@/components/tools/candle/candle-tool";
import { CANDLE_QUESTIONS, CANDLE_SOURCES, CandleHow } from "@/components/tools/candle/how";
import { toolMetadata } from "@/components/tools/frame/metadata";
import { ToolPage } from "@/components/tools/frame/tool-page";

export const metadata = toolMetadata("candles");

export default function CandlesPage() {
  return (
    <ToolPage slug="candles" how={<CandleHow />} sources={CANDLE_SOURCES} questions={CANDLE_QUESTIONS}>
      <CandleTool />
    </ToolPage>
  );
}
