import { cache } from "react";
import { PlannedList } from "@/components/today/planned-list";
import { RunningCard } from "@/components/today/running-card";
import { LatestActs } from "@/components/today/latest-acts";
import { needsOf } from "@/components/today/needs";
import { NeedsList } from "@/components/today/needs-list";
import { ValueChart } from "@/components/today/value-chart";
import { Card, Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { runningBatches } from "@/server/services/batches";
import { expiringLots } from "@/server/services/expiration";
import { listItems } from "@/server/services/inventory";
import { latestActs, stockValueDays } from "@/server/services/inventory-adjustment";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";

/** How many lots, and how many items, are named before a link leads to all of them. */
const NAMED = 5;
const PLANNED = 6;

type Props = { ctx: Ctx };

export const actsOf = cache((ctx: Ctx) => latestActs(ctx, {}));

/** What is running and what is next on the calendar. */
export async function Bench({ ctx }: Props) {
  const batches = await runningBatches(ctx, {});
  const running = batches.filter(({ status }) => status === "in_progress");
  const planned = batches.filter(({ status }) => status === "planned").slice(0, PLANNED);
  const formats = formatsOf(ctx);
  const may = (permission: string) => hasPermission(ctx, permission);
  const shown = { now: ctx.clock().toISOString(), formats };
  return (
    <>
      <Section title="On the bench" act={<TextLink href="/batches">All batches</TextLink>}>
        {running.length === 0 ? (
          <Card>
            <p className="text-ink-soft">
              No batch is running.{" "}
              {may("batch.start") && <TextLink href="/recipes?do=plan">Plan the next one</TextLink>}
            </p>
          </Card>
        ) : (
          <div className="grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(19rem,1fr))]">
            {running.map((batch) => (
              <RunningCard
                key={batch.id}
                batch={batch}
                may={{ weigh: may("batch.edit"), finish: may("batch.finish") }}
                {...shown}
              />
            ))}
          </div>
        )}
      </Section>
      {planned.length > 0 && (
        <Section title="Planned" act={<TextLink href="/batches?state=planned">All plans</TextLink>}>
          <PlannedList batches={planned} today={todayOf(ctx)} formats={formats} />
        </Section>
      )}
    </>
  );
}

/** What is short or expiring. */
export async function Needs({ ctx }: Props) {
  const [lots, low] = await Promise.all([
    expiringLots(ctx, { limit: NAMED }),
    listItems(ctx, { state: "low" }),
  ]);
  const may = (permission: string) => hasPermission(ctx, permission);
  const needs = needsOf(
    { lots: lots.rows, items: low.rows.slice(0, NAMED) },
    {
      today: todayOf(ctx),
      formats: formatsOf(ctx),
      may: { restock: may("inventory.restock"), adjust: may("inventory.adjust"), plan: may("batch.start") },
    },
  );
  const more = [
    ...(low.rows.length > NAMED
      ? [
          {
            label: low.next ? "All that is low" : `All ${low.rows.length} that are low`,
            href: "/inventory?state=low",
          },
        ]
      : []),
    ...(lots.next ? [{ label: "All that expires soon", href: "/inventory?state=expiring" }] : []),
  ];
  return (
    <Section title="Short or expiring">
      <NeedsList needs={needs} more={more} />
    </Section>
  );
}

export async function Value({ ctx }: Props) {
  const { rows } = await stockValueDays(ctx, {});
  return (
    <Section title="Stock value">
      <ValueChart days={rows} formats={formatsOf(ctx)} />
    </Section>
  );
}

export async function Moved({ ctx }: Props) {
  const acts = await actsOf(ctx);
  if (acts.length === 0) return null;
  return (
    <Section title="Last movements" act={<TextLink href="/ledger">The ledger</TextLink>}>
      <LatestActs acts={acts} now={ctx.clock().toISOString()} formats={formatsOf(ctx)} />
    </Section>
  );
}
