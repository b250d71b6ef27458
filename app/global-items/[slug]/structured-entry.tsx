import { StructuredData } from "@/components/tools/frame/structured-data";
import type { LibraryEntry } from "@/server/services/global-library";
import { structuredOf } from "@/server/services/global-library/pure";

/** What search engines read: a defined term of our library. */
export function StructuredEntry({ entry }: { entry: LibraryEntry }) {
  return <StructuredData data={structuredOf(entry)} />;
}
