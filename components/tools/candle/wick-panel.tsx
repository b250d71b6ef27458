import { ClipboardList } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { fileNameOf } from "@/server/kernel/file-name";
import { BURN_TEST, burnLog, type CandleResult } from "@/server/services/public-tools/pure";
import { saveCsv } from "../frame/save-file";

/** Wicks to try first, where a chart names some, and an empty log for the burn tests. */
export function WickPanel({ wicks, name }: { wicks: CandleResult["wicks"]; name: string }) {
  return (
    <Section
      title="Wick and burn test"
      act={
        <Button
          size="sm"
          tone="bare"
          className="print:hidden"
          icon={<ClipboardList aria-hidden />}
          onClick={() => saveCsv(fileNameOf("burn-log", name), burnLog(wicks?.wicks ?? []))}
        >
          Burn log (CSV)
        </Button>
      }
    >
      {wicks ? (
        <>
          <ul className="flex flex-wrap gap-2">
            {wicks.wicks.map((wick) => (
              <li key={wick}>
                <Badge>{wick}</Badge>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft text-sm">
            To try first, from the <TextLink href={wicks.source}>chart published</TextLink> for this wax and
            width.
          </p>
        </>
      ) : (
        <p className="text-ink-soft text-sm">
          No chart is known here for this wax and width. Begin with your supplier&rsquo;s, and test a size
          below and a size above.
        </p>
      )}
      <p className="text-ink-soft text-sm">
        Trim to {BURN_TEST.trim}, burn {BURN_TEST.hours} hours, note every hour, cool for{" "}
        {BURN_TEST.coolHours}. A flame above {BURN_TEST.tallestFlame} fails.
      </p>
    </Section>
  );
}
