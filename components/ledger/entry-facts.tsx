import type { adjustmentDetail } from "@/server/services/inventory-adjustment";
import { Card, DescriptionList } from "../ui/card";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { InstantText } from "../ui/value";
import { documentHref } from "./documents";

type Entry = Awaited<ReturnType<typeof adjustmentDetail>>;

/** Who recorded an entry, when, why and what it belongs to. */
export function EntryFacts({ entry, formats }: { entry: Entry; formats: Formats }) {
  const { reference, undoneBy, undid } = entry;
  const href = reference && documentHref(reference);
  const facts = [
    ["Took effect", <InstantText key="at" iso={entry.effectiveAt} formats={formats} />],
    [
      "Recorded",
      entry.recordedAt !== entry.effectiveAt && (
        <InstantText key="on" iso={entry.recordedAt} formats={formats} />
      ),
    ],
    ["By", entry.actorName],
    ["Reason", entry.reason],
    ["Note", entry.note],
    [
      "Belongs to",
      reference && (href ? <TextLink href={href}>{reference.label}</TextLink> : reference.label),
    ],
    ["Undid", undid && <TextLink href={`/ledger/${undid.adjustmentId}`}>{undid.code}</TextLink>],
    ["Undone by", undoneBy && <TextLink href={`/ledger/${undoneBy.adjustmentId}`}>{undoneBy.code}</TextLink>],
  ] as const;
  return (
    <Card className="max-w-xl py-2 sm:py-2">
      <DescriptionList items={facts.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []))} />
    </Card>
  );
}
