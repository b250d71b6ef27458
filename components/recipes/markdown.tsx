import type { ReactNode } from "react";
import { readBlocks, type Inline } from "./markdown-blocks";

/** Instructions as they are read at the bench. Everything goes through React as text: nothing typed becomes HTML. */
export function Markdown({ source }: { source: string }) {
  return (
    <div className="grid max-w-prose gap-3">
      {readBlocks(source).map((block, i) => {
        if (block.kind === "rule") return <hr key={i} className="border-line" />;
        if (block.kind === "heading")
          return block.level === 2 ? (
            <h3 key={i} className="mt-2 text-lg first:mt-0">
              <Words text={block.text} />
            </h3>
          ) : (
            <h4 key={i} className="mt-1 font-medium">
              <Words text={block.text} />
            </h4>
          );
        if (block.kind === "paragraph")
          return (
            <p key={i}>
              {block.lines.map((line, j) => (
                <span key={j} className="block">
                  <Words text={line} />
                </span>
              ))}
            </p>
          );
        const items = block.items.map((item, j) => (
          <li key={j} className="marker:text-ink-faint pl-1">
            <Words text={item} />
          </li>
        ));
        return block.ordered ? (
          <ol key={i} start={block.start} className="grid list-decimal gap-1.5 pl-6">
            {items}
          </ol>
        ) : (
          <ul key={i} className="grid list-disc gap-1.5 pl-6">
            {items}
          </ul>
        );
      })}
    </div>
  );
}

const Words = ({ text }: { text: Inline[] }): ReactNode =>
  text.map(({ mark, text }, i) => {
    if (mark === "bold")
      return (
        <strong key={i} className="font-medium">
          {text}
        </strong>
      );
    if (mark === "italic") return <em key={i}>{text}</em>;
    if (mark === "code")
      return (
        <code key={i} className="bg-tray rounded-sm px-1 font-mono text-sm">
          {text}
        </code>
      );
    return text;
  });
