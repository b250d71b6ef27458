/** What a file is called on any system; pure and browser-safe. */

const LONGEST = 80;

/** "soap", "Olive & lavender" -> "soap-olive-lavender": without its ending. What leaves nothing is "batchtrack". */
export function fileNameOf(...parts: readonly string[]): string {
  const plain = parts.join(" ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST)
      .replace(/^-|-$/g, "") || "batchtrack"
  );
}

/** As `fileNameOf`, ending in a day that a long name never cuts off: "soap-olive-2026-11-21". */
export const datedFileName = (day: string, ...parts: readonly string[]): string =>
  `${fileNameOf(...parts)
    .slice(0, LONGEST - day.length - 1)
    .replace(/-$/, "")}-${day}`;
