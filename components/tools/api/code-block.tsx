import { CopyBlock } from "./copy-block";

/** Code as it is typed or answered, with its heading and a press that copies it. `of` says for ears what it belongs to. */
export function CodeBlock({
  title,
  of,
  code,
  canCopy,
}: {
  title: string;
  of?: string;
  code: string;
  canCopy?: boolean;
}) {
  const name = of ? `${title}: ${of}` : title;
  return (
    <figure className="border-line bg-tray min-w-0 overflow-hidden rounded-md border">
      <figcaption className="border-line text-ink-soft flex min-h-10 items-center justify-between gap-3 border-b px-4 text-xs font-medium">
        {title}
        {canCopy && <CopyBlock code={code} what={name} />}
      </figcaption>
      {/* A region that scrolls must be reachable by keyboard. */}
      <pre
        tabIndex={0}
        role="region"
        aria-label={name}
        className="overflow-x-auto p-4 font-mono text-xs leading-relaxed"
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
