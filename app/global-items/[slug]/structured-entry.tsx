import { StructuredData } from "@/components/tools/frame/structured-data";
import type { LibraryEntry } from "@/server/services/global-library";
import { descriptionOf } from "@/server/services/global-library/pure";

/** What search engines read: a defined term of our library. */
export function StructuredEntry({ entry }: { entry: LibraryEntry }) {
  const term = {
    "@type": "DefinedTerm",
    name: entry.name,
    description: descriptionOf(entry),
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    ...(entry.cas && { termCode: entry.cas }),
    inDefinedTermSet: { "@type": "DefinedTermSet", name: "BatchTrack library" },
  };
  return <StructuredData data={term} />;
}
