import { Spinner } from "../ui/progress";

/** While something is read. */
export const LoadingLines = ({ what }: { what: string }) => (
  <p role="status" className="text-ink-soft flex items-center gap-2">
    <Spinner /> Reading {what}…
  </p>
);
