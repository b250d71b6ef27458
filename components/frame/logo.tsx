/** The mark: a loaf of soap, the last bar cut off. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--dye)" />
      <g fill="var(--on-dye)">
        <rect x="6" y="10" width="5" height="13" rx="1.5" />
        <rect x="12.25" y="10" width="5" height="13" rx="1.5" />
        <rect x="19.5" y="10" width="5" height="13" rx="1.5" transform="rotate(14 22 23)" />
      </g>
    </svg>
  );
}

/** Mark and name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark className="size-8 shrink-0" />
      <span className="font-title text-xl font-medium">BatchTrack</span>
    </span>
  );
}
