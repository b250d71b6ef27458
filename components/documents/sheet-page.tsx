import "./sheet.css";
import { ArrowLeft, FileSpreadsheet, FileText } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { UiLink } from "@/components/ui/link";
import type { Sheet } from "@/server/services/exports/pure";
import { PrintButton } from "./print-button";
import { SheetBlock } from "./sheet-block";

/** Where one came from. */
export type WayBack = { label: string; href: string };

/** A document as a page: what one can do with it in a bar on top, and the paper below as it will be printed. */
export function SheetPage({
  sheet,
  pdf,
  csv,
  back,
}: {
  sheet: Sheet;
  /** Addresses of the two files. */
  pdf: string;
  csv: string;
  back: WayBack;
}) {
  return (
    <div className="mx-auto grid max-w-4xl gap-5 px-4 py-5 sm:px-8 sm:py-8 print:block print:max-w-none print:p-0">
      <nav
        aria-label="Document"
        data-print="hide"
        className="flex flex-wrap items-center justify-between gap-3"
      >
        <UiLink
          href={back.href}
          className="text-ink-soft hover:text-ink inline-flex min-h-10 items-center gap-2 rounded-md hover:underline"
        >
          <ArrowLeft aria-hidden className="size-4 shrink-0" />
          {back.label}
        </UiLink>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={csv} download prefetch={false} icon={<FileSpreadsheet aria-hidden />}>
            CSV
          </LinkButton>
          <LinkButton href={pdf} download prefetch={false} icon={<FileText aria-hidden />}>
            PDF
          </LinkButton>
          <PrintButton />
        </div>
      </nav>
      <main
        id="main"
        data-sheet
        className="border-line bg-sheet shadow-lift grid grid-cols-[minmax(0,1fr)] gap-8 rounded-lg border p-5 sm:p-12 print:block print:space-y-6 print:border-0 print:bg-transparent print:p-0 print:shadow-none"
      >
        <header className="border-ink grid gap-1.5 border-b pb-4">
          <h1 className="text-3xl">{sheet.title}</h1>
          <div className="text-ink-soft flex flex-wrap justify-between gap-x-6">
            <p>{sheet.subtitle}</p>
            <p>{sheet.made}</p>
          </div>
        </header>
        {sheet.blocks.map((block, at) => (
          <SheetBlock key={at} block={block} />
        ))}
        <footer className="border-line text-ink-soft border-t pt-3 text-sm">{sheet.footer}</footer>
      </main>
    </div>
  );
}
