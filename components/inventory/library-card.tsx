import { ActionForm, FormNotice } from "../forms/action-form";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { TextLink } from "../ui/link";
import { SubmitButton } from "../ui/submit-button";
import type { Act } from "./act-types";
import type { ItemDetail } from "./facts-of";

/** Which entry of the global library says what an item is, and the way to link or unlink it for those who may. */
export function LibraryCard({
  item,
  linkHref,
  unlink,
}: {
  item: ItemDetail;
  linkHref?: string;
  unlink?: Act<{ itemId: string; name: string }>;
}) {
  const { libraryEntry: entry, suggestedEntry: suggested } = item;
  if (!entry)
    return (
      <Card className="grid justify-items-start gap-3">
        <p className="text-ink-soft text-sm">
          {suggested ? (
            <>
              The library has <TextLink href={`/global-items/${suggested.slug}`}>{suggested.name}</TextLink>
              {suggested.name.toLowerCase() !== item.name.toLowerCase() && ", which goes by this name too"}.
              Linked to it, this item takes over its density where it has none.
            </>
          ) : (
            "Link it to the library to take over the density, and to look up its INCI, SAP value and shelf life."
          )}
        </p>
        {linkHref && (
          <LinkButton size="sm" href={linkHref} scroll={false}>
            {suggested ? `Link it to ${suggested.name}` : "Link to the library"}
          </LinkButton>
        )}
      </Card>
    );
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3">
      <TextLink href={`/global-items/${entry.slug}`}>{entry.name}</TextLink>
      {unlink && (
        <ActionForm action={unlink} hidden={{ itemId: item.id }}>
          <SubmitButton tone="bare" size="sm">
            Unlink
          </SubmitButton>
          <FormNotice />
        </ActionForm>
      )}
    </Card>
  );
}
