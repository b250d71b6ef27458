import { ArrowRight, type LucideIcon } from "lucide-react";
import { UiLink } from "../ui/link";

/** A report as one would take it from the drawer. */
export function ReportCard({
  href,
  icon: Icon,
  title,
  children,
}: {
  href: string;
  icon: LucideIcon;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <UiLink
      href={href}
      className="group border-line bg-sheet shadow-sheet hover:border-dye/50 grid content-start gap-4 rounded-lg border p-6 transition-colors"
    >
      <span className="flex items-center gap-4">
        <span className="bg-dye-wash text-dye grid size-12 shrink-0 place-items-center rounded-full">
          <Icon aria-hidden strokeWidth={1.5} className="size-6" />
        </span>
        <span className="font-title text-xl">{title}</span>
        <ArrowRight
          aria-hidden
          className="text-dye ml-auto size-4 shrink-0 transition-transform group-hover:translate-x-1"
        />
      </span>
      <span className="text-ink-soft">{children}</span>
    </UiLink>
  );
}
