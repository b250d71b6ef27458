/**
 * The few marks that instructions are written with, read into plain data: headings, lists, paragraphs, and within a line
 * bold, italic and code. No HTML, no pictures, no links: whatever else is typed stays the text it is.
 */
export type Inline = { mark: "plain" | "bold" | "italic" | "code"; text: string };
export type Block =
  | { kind: "heading"; level: 2 | 3; text: Inline[] }
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; ordered: boolean; start: number; items: Inline[][] }
  | { kind: "rule" };

const HEADING = /^(#{1,6})\s+(.+)$/;
const BULLET = /^\s*[-*+]\s+(.+)$/;
const NUMBER = /^\s*(\d{1,4})[.)]\s+(.+)$/;
const RULE = /^\s*(?:-{3,}|\*{3,})\s*$/;

export function readBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of source.replace(/\r\n?/g, "\n").split("\n")) {
    if (line.trim() === "") {
      // A blank line between two steps leaves them one list, so that numbering goes on.
      if (open?.kind !== "list") open = null;
      continue;
    }
    const block = readLine(line, open);
    if (block !== open) blocks.push(block);
    open = block.kind === "paragraph" || block.kind === "list" ? block : null;
  }
  return blocks;
}

/** The block this line begins, or the open one that it goes on with. */
function readLine(line: string, open: Block | null): Block {
  if (RULE.test(line)) return { kind: "rule" };
  const heading = HEADING.exec(line);
  if (heading)
    return { kind: "heading", level: heading[1]!.length <= 2 ? 2 : 3, text: readInline(heading[2]!) };
  const number = NUMBER.exec(line);
  const bullet = number ? null : BULLET.exec(line);
  if (number || bullet) {
    const ordered = number !== null;
    const item = readInline(number ? number[2]! : bullet![1]!);
    if (open?.kind === "list" && open.ordered === ordered) {
      open.items.push(item);
      return open;
    }
    return { kind: "list", ordered, start: number ? Number(number[1]) : 1, items: [item] };
  }
  const text = readInline(line.trim());
  if (open?.kind === "paragraph") {
    open.lines.push(text);
    return open;
  }
  return { kind: "paragraph", lines: [text] };
}

const INLINE = /\*\*([^*\n]+)\*\*|__([^_\n]+)__|\*([^*\s][^*\n]*)\*|`([^`\n]+)`/g;

export function readInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    if (found.index > at) parts.push({ mark: "plain", text: text.slice(at, found.index) });
    const bold = found[1] ?? found[2];
    if (bold !== undefined) parts.push({ mark: "bold", text: bold });
    else if (found[3] !== undefined) parts.push({ mark: "italic", text: found[3] });
    else parts.push({ mark: "code", text: found[4]! });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ mark: "plain", text: text.slice(at) });
  return parts;
}
