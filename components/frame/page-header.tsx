import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { UiLink } from "../ui/link";

export type Crumb = { label: string; href: string };

/** The way back up; only where depth needs it. The page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="text-ink-soft flex flex-wrap items-center gap-1 text-sm">
        {crumbs.map((crumb, i) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1">
            {i > 0 && <ChevronRight aria-hidden className="text-ink-faint size-3.5 shrink-0" />}
            <UiLink
              href={crumb.href}
              className="hover:text-ink inline-flex min-h-6 items-center hover:underline"
            >
              {crumb.label}
            </UiLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * Head of a page. `act` is its one primary act: top right, on a phone at the bottom within the thumb's reach. `quiet`
 * are the other acts, `meta` is a line of pills or facts under the title.
 */
export function PageHeader({
  title,
  description,
  crumbs,
  meta,
  quiet,
  act,
}: {
  title: ReactNode;
  description?: ReactNode;
  crumbs?: readonly Crumb[];
  meta?: ReactNode;
  quiet?: ReactNode;
  act?: ReactNode;
}) {
  return (
    <header className="grid gap-3">
      {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="grid min-w-0 gap-1.5">
          <h1 className="text-3xl max-sm:text-2xl">{title}</h1>
          {description && <p className="text-ink-soft max-w-prose">{description}</p>}
          {meta && <div className="flex flex-wrap items-center gap-2 pt-0.5">{meta}</div>}
        </div>
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {quiet}
          {act && (
            <div className="max-md:border-line max-md:bg-paper max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-md:z-20 max-md:grid max-md:border-t max-md:p-3 md:contents">
              {act}
            </div>
          )}
        </div>
      </div>
    </header>
  );
}
