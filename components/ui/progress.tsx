"use no memo";

import { LoaderCircle } from "lucide-react";
import { cx } from "./cx";

/** Something is under way; decoration, the words beside it say what. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cx("size-4 animate-spin", className)} />;
}

/** A place where something will stand in a moment; give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("bg-line/70 block animate-pulse rounded-sm", className)} />;
}
