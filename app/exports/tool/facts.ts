import { inciWanted, type ToolSheetFacts } from "@/server/services/exports/pure";
import { inciNames } from "@/server/services/global-library";

/** What a sheet takes from the library. Most take nothing, and ask nothing. */
export async function factsFor(tool: string, share: string): Promise<ToolSheetFacts> {
  const slugs = inciWanted(tool, share);
  const names = slugs.length > 0 ? await inciNames({ slugs }) : [];
  return { inci: new Map(names.map(({ slug, inci }) => [slug, inci])) };
}
