import { CircleCheck } from "lucide-react";
import { StatePill } from "../ui/badge";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { TextLink, UiLink } from "../ui/link";
import type { Need } from "./needs";

/** What is short or expiring, each with the act that mends it; `more` leads to the whole lists. */
export function NeedsList({
  needs,
  more,
}: {
  needs: readonly Need[];
  more: readonly { label: string; href: string }[];
}) {
  if (needs.length === 0)
    return (
      <Card>
        <p className="text-ink-soft flex items-center gap-3">
          <CircleCheck aria-hidden className="text-moss size-5 shrink-0" />
          <span>
            Nothing runs low and nothing expires soon. <TextLink href="/inventory">See the shelves</TextLink>
          </span>
        </p>
      </Card>
    );
  return (
    <Card flush>
      <ul className="divide-line divide-y">
        {needs.map((need) => (
          <li
            key={need.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5"
          >
            <div className="grid min-w-0 gap-0.5">
              <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <UiLink
                  href={`/inventory/${need.itemId}`}
                  className="font-medium underline-offset-3 hover:underline"
                >
                  {need.itemName}
                </UiLink>
                <StatePill state={need.state}>{need.pill}</StatePill>
              </span>
              <span className="text-ink-soft text-sm">{need.words}</span>
            </div>
            {need.act && (
              <LinkButton size="sm" href={need.act.href} scroll={false} prefetch={false}>
                {need.act.label}
                <span className="sr-only">: {need.itemName}</span>
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {more.length > 0 && (
        <p className="border-line bg-tray flex flex-wrap gap-x-5 gap-y-1 border-t px-4 py-2.5 text-sm sm:px-5">
          {more.map(({ label, href }) => (
            <TextLink key={href} href={href}>
              {label}
            </TextLink>
          ))}
        </p>
      )}
    </Card>
  );
}
