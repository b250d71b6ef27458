import type { LibraryEntry } from "@/server/services/global-library";
import { descriptionOf } from "@/server/services/global-library/pure";

/** What search engines read: a defined term of our library. "<" is escaped, so that no text can end the element. */
export function StructuredEntry({ entry }: { entry: LibraryEntry }) {
  const term = {
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    name: entry.name,
    description: descriptionOf(entry),
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    ...(entry.cas && { termCode: entry.cas }),
    inDefinedTermSet: { "@type": "DefinedTermSet", name: "BatchTrack library" },
  };
  const json = JSON.stringify(term).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
