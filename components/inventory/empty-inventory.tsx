import { BookOpen, PackageOpen, SearchX } from "lucide-react";
import { LinkButton } from "../ui/button";
import { EmptyState } from "../ui/notice";

/** An inventory without anything in it says what to do first; one whose filters find nothing offers to drop them. */
export function EmptyInventory({
  filtered,
  may,
}: {
  filtered: boolean;
  may: { create: boolean; recipes: boolean };
}) {
  if (filtered)
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing fits"
        act={<LinkButton href="/inventory">Show everything</LinkButton>}
      >
        No item has these words and this state.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={PackageOpen}
      title="Your shelves are empty"
      act={
        <>
          {may.create && (
            <LinkButton tone="primary" href="/inventory?do=new" icon={<PackageOpen aria-hidden />}>
              Add your first item
            </LinkButton>
          )}
          {may.recipes && (
            <LinkButton href="/recipes/new" icon={<BookOpen aria-hidden />}>
              Start with a recipe
            </LinkButton>
          )}
        </>
      }
    >
      Add what stands in your workshop, with what you paid for it, and every batch will know its cost. Or
      write a recipe first: what it needs is added as you type.
    </EmptyState>
  );
}
