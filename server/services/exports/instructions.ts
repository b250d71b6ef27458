import type { Block } from "./sheet";

/**
 * Instructions as they are printed: a numbered list is steps to tick, all else text. The marks of bold, italic and headings
 * are taken away; what was written stays, word for word.
 */
export function instructionBlocks(source: string, title = "How it is made"): Block[] {
  const blocks: Block[] = [];
  for (const line of source.replace(/\r\n?/g, "\n").split("\n")) {
    const text = plain(line);
    if (text === "") continue;
    const step = /^\d{1,4}[.)]\s+(.+)$/.exec(text)?.[1];
    const last = blocks.at(-1);
    if (step && last?.kind === "steps") last.steps.push(step);
    else if (step) blocks.push({ kind: "steps", steps: [step] });
    else if (last?.kind === "text") last.paragraphs.push(text);
    else blocks.push({ kind: "text", paragraphs: [text] });
  }
  const [first, ...others] = blocks;
  return first ? [{ ...first, title } as Block, ...others] : [];
}

const plain = (line: string): string =>
  line
    .trim()
    .replace(/^#{1,6}\s+/, "")
    .replace(/^[-*+]\s+/, "• ")
    .replace(/^(?:-{3,}|\*{3,})$/, "")
    .replace(
      /\*\*([^*\n]+)\*\*|__([^_\n]+)__|\*([^*\s][^*\n]*)\*|`([^`\n]+)`/g,
      (_, a, b, c, d) => a ?? b ?? c ?? d,
    );
