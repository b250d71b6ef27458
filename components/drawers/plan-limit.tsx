"use client";

import { LinkButton } from "../ui/button";
import { Callout } from "../ui/notice";
import { told, type DrawerProps } from "./fixes";

const PLACES: Record<string, { href: string; word: string }> = {
  items: { href: "/inventory", word: "items" },
  recipes: { href: "/recipes", word: "recipes" },
  products: { href: "/products", word: "products" },
  batches: { href: "/batches", word: "batches" },
};

/** How far the plan reaches, and where there is room to be made. */
export function PlanLimit({ context }: DrawerProps) {
  const { limit, used } = context;
  const place = PLACES[told(context, "what")];
  return (
    <Callout
      tone="soon"
      title={
        typeof limit === "number" && typeof used === "number"
          ? `${used} of ${limit}${place ? ` ${place.word}` : ""} ${place?.word === "batches" ? "started this month" : "in use"}`
          : "Your plan ends here"
      }
      act={place && <LinkButton href={place.href}>See your {place.word}</LinkButton>}
    >
      {place?.word === "batches"
        ? "So many may be started in one month. Wait for the next, or cancel one that should not count (what it took goes back to its lots),"
        : "Archive what you no longer need (nothing is lost by it),"}{" "}
      or ask the owner of your organization for a larger plan. What you typed stays as it is.
    </Callout>
  );
}
