import { LoaderCircle } from "lucide-react";
import { cx } from "./cx";

/** Something is under way; decoration, the words beside it say what. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cx("size-4 animate-spin", className)} />;
}

/** How far a longer task has come; `done` and `of` are counts. Without them it only says that it is busy. */
export function Progress({ label, done, of }: { label: string; done?: number; of?: number }) {
  return (
    <label className="text-ink-soft grid gap-2 text-sm">
      <span className="flex justify-between gap-4">
        <span>{label}</span>
        {done !== undefined && of !== undefined && (
          <span>
            {done} of {of}
          </span>
        )}
      </span>
      <progress
        value={done}
        max={of}
        className="bg-line [&::-moz-progress-bar]:bg-dye [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-dye h-1.5 w-full appearance-none overflow-hidden rounded-full [&::-webkit-progress-value]:transition-[width]"
      />
    </label>
  );
}

/** A place where something will stand in a moment; give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("bg-line/70 block animate-pulse rounded-sm", className)} />;
}
