import { Fragment } from "react";

const ADDRESS = /https?:\/\/[^\s)]+/g;

/** Where the figures come from; addresses are links. */
export function SourceList({ sources }: { sources: readonly string[] }) {
  return (
    <ul className="text-ink-soft grid list-disc gap-2 pl-5 text-sm">
      {sources.map((source) => (
        <li key={source} className="wrap-anywhere">
          {withLinks(source)}
        </li>
      ))}
    </ul>
  );
}

function withLinks(source: string) {
  const addresses = source.match(ADDRESS) ?? [];
  return source.split(ADDRESS).map((text, i) => (
    <Fragment key={i}>
      {text}
      {addresses[i] && (
        <a
          href={addresses[i]}
          rel="noopener nofollow"
          className="text-dye decoration-dye/35 hover:text-dye-deep underline underline-offset-3"
        >
          {addresses[i]}
        </a>
      )}
    </Fragment>
  ));
}
