import type { ListedEntry } from "@/server/services/global-library";
import { cx } from "../ui/cx";
import { UiLink } from "../ui/link";
import { withParams } from "../ui/url";

/** The entries that one may be merged into; choosing one shows what it would mean. */
export function MergeTargets({
  targets,
  chosen,
  here,
  typed,
}: {
  targets: readonly ListedEntry[];
  chosen: string | undefined;
  /** The address of this page. */
  here: string;
  /** What is searched for. */
  typed: string | undefined;
}) {
  const query = new URLSearchParams(typed ? { q: typed } : {}).toString();
  return (
    <ul className="border-line bg-sheet divide-line grid divide-y overflow-hidden rounded-lg border">
      {targets.map(({ slug, name, inci }) => (
        <li
          key={slug}
          className={cx("relative px-4 py-3", slug === chosen ? "bg-dye-wash" : "hover:bg-tray")}
        >
          <UiLink
            href={withParams(here, query, { into: slug })}
            scroll={false}
            aria-current={slug === chosen ? "true" : undefined}
            className="font-medium after:absolute after:inset-0 hover:underline"
          >
            {name}
          </UiLink>
          {inci && <span className="text-ink-soft block text-sm">{inci}</span>}
        </li>
      ))}
    </ul>
  );
}
