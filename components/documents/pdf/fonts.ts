import { Font } from "@react-pdf/renderer";

/**
 * The faces of documents, read from their packages. A letter that a face lacks is taken from the next one in its row:
 * Geist and Fraunces have the Latin ones, Noto Sans the Greek and the Cyrillic.
 */
const SUBSETS = ["greek", "greek-ext", "cyrillic", "cyrillic-ext"] as const;
const NOTO = SUBSETS.map((subset) => `Noto ${subset}`);
const TEXT = ["Geist", ...NOTO, "Fraunces"];
const TITLE = ["Fraunces", "Fraunces extended", ...TEXT];

const IS_NOTO = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Where there is Greek or Cyrillic, its own face comes first. Geist draws a small omega as a large one; and it has one
 * picture for the Latin and the Cyrillic M, so that one document's words would be copied from another's as the wrong letters.
 */
export function facesFor(text: string, isTitle = false): string[] {
  const faces = isTitle ? TITLE : TEXT;
  return IS_NOTO.test(text) ? [...NOTO, ...faces] : faces;
}

const MODULES = `${process.cwd()}/node_modules`;
const geist = (cut: string) => `${MODULES}/geist/dist/fonts/geist-sans/Geist-${cut}.ttf`;
const source = (name: string, file: string) =>
  `${MODULES}/@fontsource/${name}/files/${name}-${file}-normal.woff`;

/** A word this long has no end on a label; anything shorter is never broken, so that no INCI name gets a hyphen. */
const LONGEST_WORD = 28;
const PIECES = new RegExp(`.{1,${LONGEST_WORD}}`, "gu");

let areRegistered = false;

/** Once a process: registering again would add the same faces again. */
export function registerFonts(): void {
  if (areRegistered) return;
  areRegistered = true;
  family("Geist", { 400: geist("Regular"), 600: geist("SemiBold") });
  for (const subset of SUBSETS)
    family(`Noto ${subset}`, {
      400: source("noto-sans", `${subset}-400`),
      600: source("noto-sans", `${subset}-600`),
    });
  family("Fraunces", { 400: source("fraunces", "latin-500") });
  family("Fraunces extended", { 400: source("fraunces", "latin-ext-500") });
  Font.registerHyphenationCallback((word) =>
    word.length > LONGEST_WORD ? (word.match(PIECES) ?? [word]) : [word],
  );
}

const family = (name: string, cuts: Record<number, string>): void =>
  Font.register({
    family: name,
    fonts: Object.entries(cuts).map(([weight, src]) => ({ src, fontWeight: Number(weight) })),
  });
