import { Skeleton } from "../ui/progress";

/** The shape of a section while it is read; its words say so to ears. */
export function Waiting({ what, lines = 3 }: { what: string; lines?: number }) {
  return (
    <div role="status" className="border-line bg-sheet grid gap-4 rounded-lg border p-5">
      <span className="sr-only">Reading {what}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className="grid gap-2">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-3.5 w-3/5" />
        </span>
      ))}
    </div>
  );
}
