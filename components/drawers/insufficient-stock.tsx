"use client";

import { useState } from "react";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { ActionForm, FormNotice } from "../forms/action-form";
import { asTyped } from "../inventory/amount";
import { AsideNote, type Aside } from "../inventory/aside-note";
import { LoadingLines } from "../inventory/loading-lines";
import { RestockFields } from "../inventory/restock-fields";
import { useAnswer } from "../inventory/use-answer";
import { formatQuantity } from "../ui/format";
import { StatePill } from "../ui/badge";
import { SubmitButton } from "../ui/submit-button";
import { AskOwner } from "./ask-owner";
import { told, type DrawerProps, type Fixes } from "./fixes";

type Short = { itemId: string; itemName: string; unit: string; missing: string; aside: Aside | null };

/** The short items of a cause: a list from the ledger, a single one from a plan. */
function shortOf(context: Record<string, unknown>): Short[] {
  const given: unknown[] = Array.isArray(context.items) ? context.items : [context];
  return given.flatMap((one) => {
    const facts = one as Record<string, unknown>;
    const short = {
      itemId: told(facts, "itemId"),
      itemName: told(facts, "itemName"),
      unit: told(facts, "unit"),
      missing: told(facts, "missing"),
      // Written by InsufficientStock itself.
      aside: (facts.setAside as Aside | undefined) ?? null,
    };
    return short.itemId ? [short] : [];
  });
}

/** Restocks what is missing, one item after another; then the act goes on. */
export function InsufficientStock({ context, onFixed, fixes }: DrawerProps) {
  const short = shortOf(context);
  const [at, setAt] = useState(0);
  const now = short[at];
  if (!now || !fixes.may.restock) return <AskOwner what="what is on the shelf" />;
  const done = () => (at + 1 < short.length ? setAt(at + 1) : onFixed());
  return (
    <div className="grid gap-6">
      <ol className="grid gap-2">
        {short.map((one, i) => (
          <li key={one.itemId} className="flex items-center justify-between gap-4">
            <span className="grid">
              <span className={i === at ? "font-medium" : "text-ink-soft"}>{one.itemName}</span>
              {one.aside && i >= at && (
                <AsideNote
                  itemId={one.itemId}
                  aside={one.aside}
                  unit={symbolOf(one.unit)}
                  formats={fixes.formats}
                />
              )}
            </span>
            <StatePill state={i < at ? "enough" : "short"}>
              {i < at
                ? "Restocked"
                : `${formatQuantity(one.missing, symbolOf(one.unit), { ...fixes.formats, maxPlaces: 3 })} missing`}
            </StatePill>
          </li>
        ))}
      </ol>
      <RestockOne key={now.itemId} short={now} fixes={fixes} onDone={done} last={at + 1 === short.length} />
    </div>
  );
}

function RestockOne({
  short,
  fixes,
  onDone,
  last,
}: {
  short: Short;
  fixes: Fixes;
  onDone: () => void;
  last: boolean;
}) {
  const { outcome } = useAnswer(fixes.itemDetail, { itemId: short.itemId });
  if (outcome.status !== "done") return <LoadingLines what={short.itemName} />;
  const item = outcome.answer;
  return (
    <ActionForm
      action={fixes.restock}
      hidden={{ itemId: short.itemId }}
      onDone={onDone}
      className="grid gap-5"
    >
      <RestockFields
        item={item}
        today={fixes.today}
        formats={fixes.formats}
        preview={fixes.previewRestock}
        // The missing amount is said in the item's own unit.
        first={asTyped(short.missing, fixes.formats.locale)}
      />
      <FormNotice />
      <SubmitButton>{last ? "Put it on the shelf and go on" : "Put it on the shelf"}</SubmitButton>
    </ActionForm>
  );
}
