"use no memo";

import { ClipboardList } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { fileNameOf } from "@/server/kernel/file-name";
import { BURN_TEST, burnLog, type CandleResult } from "@/server/services/public-tools/pure";
import { saveCsv } from "../frame/save-file";

/** A sheet a wick is enough to begin with; the file has them all. */
const MOST_PRINTED = 3;

/** Wicks to try first, where a chart names some, and an empty log for the burn tests. */
export function WickPanel({
  wicks,
  name,
  isMeasured,
}: {
  wicks: CandleResult["wicks"];
  name: string;
  /** The width is known that charts go by. */
  isMeasured: boolean;
}) {
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
          {isMeasured
            ? "No chart is known here for this wax and width."
            : "Charts go by the width of a round vessel: measure it, and what is published is shown here."}{" "}
          Begin with your supplier&rsquo;s chart, and test a size below and a size above.
        </p>
      )}
      <p className="text-ink-soft text-sm">
        Trim to {BURN_TEST.trim}, burn {BURN_TEST.hours} hours, note every hour, cool for{" "}
        {BURN_TEST.coolHours}. A flame above {BURN_TEST.tallestFlame} fails.
      </p>
      <PrintedLog wicks={wicks?.wicks ?? []} />
    </Section>
  );
}

/** On paper: the log, with lines to write on, on a sheet of its own. */
function PrintedLog({ wicks }: { wicks: readonly string[] }) {
  const [head = [], ...rows] = burnLog(wicks.slice(0, MOST_PRINTED));
  return (
    <div className="hidden break-before-page print:block">
      <h3 className="text-lg">Burn test</h3>
      <table className="mt-2 w-full border-collapse text-xs">
        <thead>
          <tr>
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="border-edge border p-1 text-left align-bottom font-medium"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i} className="break-inside-avoid">
              {row.map((cell, at) => (
                <td key={head[at]} className="border-edge h-8 border p-1 tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
