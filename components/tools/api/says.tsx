import { Fragment } from "react";

/** Words of the document, with what stands between backticks as code. */
export function Says({ children }: { children: string }) {
  return children
    .split("`")
    .map((part, i) => (i % 2 === 0 ? <Fragment key={i}>{part}</Fragment> : <Code key={i}>{part}</Code>));
}

export const Code = ({ children }: { children: string }) => (
  <code className="bg-tray rounded-sm px-1 py-0.5 font-mono text-[0.9em] wrap-anywhere">{children}</code>
);
