import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoSheetPage } from "@/components/documents/no-sheet-page";
import { SheetPage } from "@/components/documents/sheet-page";
import { toolOf } from "@/components/tools/catalogue";
import { hasSheet, toolSheet } from "@/server/services/exports/pure";
import { factsFor } from "../facts";
import { today } from "../today";

type Props = {
  params: Promise<{ tool: string }>;
  searchParams: Promise<{ s?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tool } = await params;
  return { title: hasSheet(tool) ? `Sheet of the ${toolOf(tool).name.toLowerCase()}` : "Sheet" };
}

/** A calculation on paper, reckoned anew from the text of its link. */
export default async function ToolSheetPage({ params, searchParams }: Props) {
  const { tool } = await params;
  const { s } = await searchParams;
  const share = typeof s === "string" ? s : "";
  const made = toolSheet(tool, share, today(), await factsFor(tool, share));
  if (!made) notFound();
  const calculator = `/tools/${tool}`;
  const label = `Back to the ${toolOf(tool).name.toLowerCase()}`;
  if ("why" in made)
    return (
      <NoSheetPage
        problems={made.why === "unfinished" ? made.problems : []}
        back={{ label, href: made.why === "unfinished" ? `${calculator}?s=${share}` : calculator }}
      />
    );
  const query = `?s=${share}`;
  const here = `/exports/tool/${tool}`;
  return (
    <SheetPage
      sheet={made}
      pdf={`${here}/pdf${query}`}
      csv={`${here}/csv${query}`}
      back={{ label, href: `${calculator}${query}` }}
    />
  );
}
