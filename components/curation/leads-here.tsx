import type { OpenEntry } from "@/server/services/global-library";
import { TextLink } from "../ui/link";
import { Callout } from "../ui/notice";

/** Where an entry leads, and which others lead to it. Nothing where it stands for itself alone. */
export function LeadsHere({ entry }: { entry: OpenEntry }) {
  if (entry.mergedInto)
    return (
      <Callout title={`It turned out to be ${entry.mergedInto.name}`}>
        Its address and the items that are linked to it lead to{" "}
        <TextLink href={`/developer/global-items/${entry.mergedInto.slug}`}>{entry.mergedInto.name}</TextLink>
        . Restored, it is an entry of its own again, once its names are no longer other names there.
      </Callout>
    );
  if (entry.state === "archived")
    return (
      <Callout title="Nobody finds it">
        Its page is gone and no item can be linked to it. Those that were go on converting by its density.
      </Callout>
    );
  if (entry.merged.length === 0) return null;
  return (
    <Callout title="Others were merged into it">
      {entry.merged.map(({ slug, name }, i) => (
        <span key={slug}>
          {i > 0 && ", "}
          <TextLink href={`/developer/global-items/${slug}`}>{name}</TextLink>
        </span>
      ))}
    </Callout>
  );
}
