import { Font } from "@react-pdf/renderer";

/**
 * The faces of documents, read from their packages. A letter that a face lacks is taken from the next one in its row:
 * Geist has Latin and Cyrillic, Noto Sans has Greek, Fraunces has Latin only.
 */
const GREEK = ["Noto Greek", "Noto Greek extended"];
const TEXT = ["Geist", ...GREEK, "Fraunces"];
const TITLE = ["Fraunces", "Fraunces extended", ...TEXT];

const HAS_GREEK = /\p{Script=Greek}/u;

/** Where there is Greek, its own face comes first: Geist draws a small omega as a large one. */
export function facesFor(text: string, isTitle = false): string[] {
  const faces = isTitle ? TITLE : TEXT;
  return HAS_GREEK.test(text) ? [...GREEK, ...faces] : faces;
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
  family("Noto Greek", {
    400: source("noto-sans", "greek-400"),
    600: source("noto-sans", "greek-600"),
  });
  family("Noto Greek extended", {
    400: source("noto-sans", "greek-ext-400"),
    600: source("noto-sans", "greek-ext-600"),
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
