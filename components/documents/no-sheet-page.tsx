import { FileX } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import type { WayBack } from "./sheet-page";

/** Where a document should be: what hinders it, and the way back. No problems: the link itself cannot be read. */
export function NoSheetPage({ problems, back }: { problems: readonly string[]; back: WayBack }) {
  const isBroken = problems.length === 0;
  return (
    <main id="main" className="mx-auto grid min-h-dvh max-w-xl content-center px-4 py-10">
      <h1 className="sr-only">No sheet to show</h1>
      <EmptyState
        icon={FileX}
        title={isBroken ? "This link cannot be read" : "There is no result to print yet"}
        act={
          <LinkButton tone="primary" href={back.href}>
            {back.label}
          </LinkButton>
        }
      >
        {isBroken ? (
          "It is damaged, cut off, or from a newer version. Open the calculator and press Sheet there."
        ) : (
          <ul className="grid gap-1">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </EmptyState>
    </main>
  );
}
