import type { LibraryEntry } from "@/server/services/global-library";
import { SHARE_PARAM, usesOf } from "@/server/services/public-tools/pure";
import { toolOf } from "../tools/catalogue";
import { Card, Section } from "../ui/card";
import { UiLink } from "../ui/link";

/** The calculators in which an entry is used, each opened with it chosen; nothing where none knows it. */
export function EntryCalculators({ entry }: { entry: LibraryEntry }) {
  const uses = usesOf(entry);
  if (uses.length === 0) return null;
  return (
    <Section title="In the calculators" description="Each opens with it filled in.">
      <Card flush>
        <ul className="divide-line divide-y">
          {uses.map(({ tool, says, link }) => {
            const { name, icon: Icon } = toolOf(tool);
            return (
              <li
                key={tool}
                className="hover:bg-tray relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-4 py-3 transition-colors"
              >
                <Icon aria-hidden strokeWidth={1.5} className="text-dye row-span-2 mt-0.5 size-5" />
                <UiLink
                  href={`/tools/${tool}?${SHARE_PARAM}=${link}`}
                  prefetch={false}
                  className="text-dye font-medium after:absolute after:inset-0"
                >
                  {name}
                </UiLink>
                <p className="text-ink-soft text-sm">{says}</p>
              </li>
            );
          })}
        </ul>
      </Card>
    </Section>
  );
}
