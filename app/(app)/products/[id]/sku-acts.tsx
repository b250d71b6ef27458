import { Pencil, ScrollText } from "lucide-react";
import { ArchiveButton } from "@/components/products/archive-button";
import type { SkuDetail } from "@/components/products/types";
import { LinkButton } from "@/components/ui/button";
import { archiveSku, restoreSku } from "../actions";
import type { May, SheetHref } from "./state";

/** What can be done to one SKU. `alone`: the page's own Sell button sells the only SKU already. */
export function SkuActs({
  sku,
  alone,
  may,
  sheet,
}: {
  sku: SkuDetail;
  alone: boolean;
  may: May;
  sheet: SheetHref;
}) {
  return (
    <>
      {may.sell && sku.isActive && sku.onHand !== "0" && !alone && (
        <LinkButton size="sm" href={sheet("sell", { sku: sku.id })} scroll={false}>
          Sell<span className="sr-only"> {sku.name}</span>
        </LinkButton>
      )}
      {may.seeStock && (
        <LinkButton
          size="sm"
          tone="bare"
          href={`/ledger?item=${sku.itemId}`}
          icon={<ScrollText aria-hidden />}
        >
          History<span className="sr-only"> of {sku.name}</span>
        </LinkButton>
      )}
      {may.edit && (
        <LinkButton
          size="sm"
          tone="bare"
          href={sheet("edit-sku", { sku: sku.id })}
          scroll={false}
          icon={<Pencil aria-hidden />}
        >
          Edit<span className="sr-only"> {sku.name}</span>
        </LinkButton>
      )}
      {may.archive && (
        <ArchiveButton
          what={sku.name}
          size="sm"
          isActive={sku.isActive}
          fields={{ skuId: sku.id }}
          archive={archiveSku}
          restore={restoreSku}
        />
      )}
    </>
  );
}
