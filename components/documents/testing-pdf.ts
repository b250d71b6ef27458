import { inflateSync } from "node:zlib";

/**
 * The words of a PDF as its reader copies them: each page's glyphs turned back into letters by the maps that the file
 * brings along. Enough for what our own renderer writes, and for nothing else.
 */
export function wordsOf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\s([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [id!, body!]),
  );
  const streamOf = (id: string): string => {
    const [head = "", data = ""] = objects.get(id)?.split(/stream\r?\n/, 2) ?? [];
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = Buffer.from(data.slice(0, length), "latin1");
    return (head.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1");
  };
  const letters = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].flatMap(([, name, font]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font!) ?? "")?.[1];
      return map ? [[name!, lettersOf(streamOf(map))] as const] : [];
    }),
  );
  return [...file.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => shownBy(streamOf(id!), letters));
}

/** "<0041> <00410042>" in the order of the glyphs. */
const lettersOf = (map: string): string[] =>
  [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list]) =>
    [...list!.matchAll(/<([^>]*)>/g)].map(([, codes]) =>
      String.fromCharCode(...codes!.split(" ").map((code) => Number.parseInt(code, 16))),
    ),
  );

function shownBy(content: string, letters: ReadonlyMap<string, string[]>): string {
  let face: string[] = [];
  let words = "";
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) face = letters.get(font) ?? [];
    for (const [, hex] of (shown ?? "").matchAll(/<([0-9a-f]+)>/g))
      words += hex!.replace(/..../g, (glyph) => face[Number.parseInt(glyph, 16)] ?? "");
  }
  return words;
}
