"use client";

import { useRouter } from "next/navigation";
import { useFixes, whomToAsk } from "../drawers/fixes";
import { useDrawer } from "../forms/drawer-host";
import { Button, LinkButton } from "../ui/button";
import { Callout } from "../ui/notice";
import type { Detail } from "./types";

/** Lines that are no items of the organization yet, and the way to make them some: all of the library's in one drawer. */
export function Unshelved({ lines, changeHref }: { lines: Detail["lines"]; changeHref?: string }) {
  const drawer = useDrawer();
  const router = useRouter();
  const { may } = useFixes();
  const drafted = lines.filter(({ itemId }) => itemId === null);
  if (drafted.length === 0) return null;
  const missing = drafted.flatMap(({ itemName, entry }) => (entry ? [{ itemName, slug: entry.slug }] : []));
  const ask = whomToAsk("item_missing", may);
  const add = () => drawer.open({ kind: "item_missing", context: { missing } }, () => router.refresh());
  const gone = drafted.length - missing.length;
  return (
    <Callout
      title={
        drafted.length === 1
          ? "One line is no item of yours yet"
          : `${drafted.length} lines are no items of yours yet`
      }
      act={
        missing.length > 0 && !ask ? (
          <Button size="sm" onClick={add}>
            {missing.length === 1 ? "Add it to your items" : "Add them to your items"}
          </Button>
        ) : (
          gone > 0 &&
          changeHref && (
            <LinkButton size="sm" href={changeHref}>
              Change the recipe
            </LinkButton>
          )
        )
      }
    >
      {missing.length > 0 &&
        "What is from the library can be weighed, not costed, until it is on your list. A batch is planned after that. "}
      {gone > 0 &&
        "What is no longer in the library has only its name left: say in the recipe which of your items it is. "}
      {ask}
    </Callout>
  );
}
