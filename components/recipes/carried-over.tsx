import { LinkButton } from "../ui/button";
import { Callout } from "../ui/notice";
import type { StartLine } from "./editor/types";

const DRAFTS = "/tools/draft";

/** What became of a calculator's draft: which lines are own items, which stand in the library, which are only named. */
export function CarriedOver({
  lines,
  category,
}: {
  lines: readonly StartLine[];
  /** What the calculator calls its category, where the organization has none of that name. */
  category: string | null;
}) {
  const own = lines.filter(({ item }) => item?.from === "shelf").length;
  const library = lines.filter(({ item }) => item?.from === "library").length;
  const named = lines.length - own - library;
  return (
    <Callout
      title="Carried over from your draft. Nothing is saved yet."
      act={
        <LinkButton size="sm" href={DRAFTS}>
          Back to your drafts
        </LinkButton>
      }
    >
      <ul className="list-disc pl-5">
        {own > 0 && <li>{count(own, "is one of your items", "are items of yours")}.</li>}
        {library > 0 && (
          <li>
            {count(library, "is", "are")} from the library and not on your shelf yet: save the recipe as it
            is, and add {library === 1 ? "it" : "them"} to your items now, or when you plan a batch.
          </li>
        )}
        {named > 0 && (
          <li>
            {count(named, "is only a name", "are only names")}: choose one of your items or of the library, or
            add it on the way when you save.
          </li>
        )}
        {category && <li>You have no category called “{category}”. Choose another, or none.</li>}
      </ul>
      <p className="mt-1">The draft stays where it is until it expires, also after you saved the recipe.</p>
    </Callout>
  );
}

const count = (n: number, one: string, many: string) => (n === 1 ? `One line ${one}` : `${n} lines ${many}`);

/** The draft that the address names cannot be had here. */
export function DraftGone() {
  return (
    <Callout
      tone="soon"
      title="That draft is not here any more"
      act={
        <LinkButton size="sm" href={DRAFTS}>
          Your drafts
        </LinkButton>
      }
    >
      It expired, was removed, or is kept on another device: there, the page of your drafts has a link that
      brings it here. Until then, this is an empty recipe.
    </Callout>
  );
}
