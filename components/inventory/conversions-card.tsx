"use client";

import { X } from "lucide-react";
import type { conversionsOf } from "@/server/services/unit-conversion";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { ActionForm, FormNotice } from "../forms/action-form";
import { LinkButton, IconButton } from "../ui/button";
import { Card } from "../ui/card";
import { formatDecimal, formatQuantity, type Formats } from "../ui/format";
import type { Act } from "./act-types";

export type Conversions = Awaited<ReturnType<typeof conversionsOf>>;

/** How amounts of an item turn into one another, and why; with the doors to say more about it. */
export function ConversionsCard({
  conversions,
  formats,
  edit,
}: {
  conversions: Conversions;
  formats: Formats;
  /** For those who may change them: the addresses of the sheets (a linked item's density is locked), and what takes a
   * conversion back. */
  edit?: { densityHref: string | undefined; mappingHref: string; remove: Act<{ itemId: string }> };
}) {
  const { rules, mappings, units, baseUnit, category } = conversions;
  const meaning = units.filter((known) => known.unit !== baseUnit);
  return (
    <Card className="grid gap-4">
      <dl className="grid gap-2 text-sm">
        <div className="flex items-baseline justify-between gap-4">
          <dt className="text-ink-soft">Density</dt>
          <dd>
            {rules.density === null ? (
              "Not said yet"
            ) : (
              <>
                {formatDecimal(rules.density, formats)} g/ml
                {rules.densitySource !== "item" && (
                  <span className="text-ink-soft block text-xs">
                    from {rules.densitySource === "library" ? "the global library" : category?.name}
                  </span>
                )}
              </>
            )}
          </dd>
        </div>
        {mappings.map((mapping) => (
          <div key={mapping.id} className="flex items-center justify-between gap-4">
            <dt>
              1 {symbolOf(mapping.fromUnit)} = {formatDecimal(mapping.factor, formats)}{" "}
              {symbolOf(mapping.toUnit)}
            </dt>
            {edit && (
              <dd>
                <ActionForm action={edit.remove} hidden={{ mappingId: mapping.id }}>
                  <IconButton label={`Take back ${mapping.text}`} type="submit">
                    <X aria-hidden />
                  </IconButton>
                  <FormNotice />
                </ActionForm>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <details>
        <summary className="text-ink-soft hover:text-ink inline-flex min-h-6 list-none items-center text-sm underline decoration-dotted underline-offset-4">
          All {units.length} units and how they are made
        </summary>
        <dl className="divide-line mt-2 divide-y text-sm">
          {meaning.map((known) => (
            <div key={known.unit} className="py-1.5">
              <div className="flex justify-between gap-4">
                <dt>1 {known.symbol}</dt>
                <dd className="tabular-nums">
                  {formatQuantity(known.inBase, baseUnit === "each" ? "pieces" : symbolOf(baseUnit), {
                    ...formats,
                    maxPlaces: 6,
                  })}
                </dd>
              </div>
              {known.how.length > 0 && (
                <dd className="text-ink-soft text-xs break-words">{known.how.join("; ")}</dd>
              )}
            </div>
          ))}
        </dl>
      </details>
      {edit && (
        <div className="flex flex-wrap gap-2">
          {edit.densityHref && (
            <LinkButton size="sm" href={edit.densityHref} scroll={false}>
              {rules.density === null || rules.densitySource === "category"
                ? "Add a density"
                : "Change the density"}
            </LinkButton>
          )}
          <LinkButton size="sm" href={edit.mappingHref} scroll={false}>
            Add a unit
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
