import { FlaskConical, Lock } from "lucide-react";
import { Badge } from "../ui/badge";
import { Section } from "../ui/card";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { Timeline } from "../ui/timeline";
import { AgoText } from "../ui/value";
import type { Detail, Diff } from "./types";

/** The history, newest first; what is different in the version in sight is said beside it. */
export function Versions({
  detail: { recipe, version, versions },
  diff,
  now,
  formats,
}: {
  detail: Detail;
  /** From the version before to the one in sight; null for the first. */
  diff: Diff | null;
  now: string;
  formats: Formats;
}) {
  return (
    <Section title="Versions">
      <Timeline
        entries={versions.map((one) => {
          const inSight = one.id === version.id;
          return {
            id: one.id,
            icon: one.isTest ? FlaskConical : one.isLocked ? Lock : undefined,
            tone: one.isCurrent ? ("dye" as const) : ("plain" as const),
            title: (
              <span className="flex flex-wrap items-center gap-2">
                {inSight ? (
                  <span aria-current="true">Version {one.versionNo}</span>
                ) : (
                  <TextLink
                    href={one.isCurrent ? `/recipes/${recipe.id}` : `/recipes/${recipe.id}?version=${one.id}`}
                    scroll={false}
                  >
                    Version {one.versionNo}
                  </TextLink>
                )}
                {one.isCurrent && <Badge tone="dye">Current</Badge>}
                {one.isTest && <Badge>Test</Badge>}
                {one.isLocked && <Badge>Locked</Badge>}
              </span>
            ),
            at: <AgoText iso={one.createdAt} now={now} formats={formats} />,
            children: (
              <>
                <p>{[one.changeNote, `by ${one.createdBy}`].filter(Boolean).join(" · ")}</p>
                {inSight && diff && diff.changes.length > 0 && (
                  <ul className="text-ink mt-1 grid list-disc gap-0.5 pl-4">
                    {diff.changes.map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                )}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
