import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "./button";

/** Pages of a list by cursor: there are no page numbers, only what came before and what comes after. */
export function Pager({
  previous,
  next,
  previousLabel = "Newer",
  nextLabel = "Older",
  summary,
}: {
  previous?: string | null;
  next?: string | null;
  previousLabel?: string;
  nextLabel?: string;
  /** What is in sight: "50 movements". */
  summary?: ReactNode;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-soft text-sm">{summary}</p>
      <div className="flex gap-2">
        {previous && (
          <LinkButton href={previous} size="sm" rel="prev" icon={<ChevronLeft aria-hidden />}>
            {previousLabel}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={next} size="sm" rel="next">
            {nextLabel}
            <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </div>
    </nav>
  );
}
