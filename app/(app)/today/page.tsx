import { Play } from "lucide-react";
import { Suspense } from "react";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { FirstSteps } from "@/components/today/first-steps";
import { firstName, greetingAt } from "@/components/today/greeting";
import { Waiting } from "@/components/today/waiting";
import { LinkButton } from "@/components/ui/button";
import { address } from "@/server/web/address";
import { hasPermission, type Ctx } from "@/server/web/may";
import { page } from "@/server/web/page";
import { InventorySheet } from "../inventory/sheets";
import { firstPlaceOf } from "../places";
import { isNew } from "./first-visit";
import { Bench, Moved, Needs, Value } from "./sections";

export const metadata = { title: "Today" };

/** The sheets that mend what is short or expired lie over this page. */
const search = z.object({
  do: z.enum(["restock", "write-off"]).optional(),
  item: address.id.optional(),
  lot: address.id.optional(),
});

/** Everybody lands here after signing in; who may not see it begins at the first place of his own. */
const elsewhere = (ctx: Ctx) => firstPlaceOf(ctx, "/today");

export default page({ can: "dashboard.view", elsewhere, search }, async (ctx, { search }) => {
  // Found before anything streams: the sheet of an item that is not there is a missing page.
  const sheet = search.item && (await InventorySheet({ ctx, asked: search, closeHref: "/today" }));
  const now = ctx.clock();
  const day = new Intl.DateTimeFormat(ctx.locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: ctx.timezone,
  });
  return (
    <>
      <PageHeader
        title={`${greetingAt(now.toISOString(), ctx.timezone)}, ${firstName(ctx.actor.name)}`}
        description={`${day.format(now)}, ${ctx.organizationName}`}
        act={
          <Suspense>
            <StartAct ctx={ctx} />
          </Suspense>
        }
      />
      <Suspense fallback={<Waiting what="your day" lines={5} />}>
        <Day ctx={ctx} />
      </Suspense>
      {sheet}
    </>
  );
});

async function StartAct({ ctx }: { ctx: Ctx }) {
  if (!hasPermission(ctx, "batch.start") || (await isNew(ctx))) return null;
  return (
    <LinkButton tone="primary" href="/recipes?do=plan" icon={<Play aria-hidden />}>
      Start a batch
    </LinkButton>
  );
}

async function Day({ ctx }: { ctx: Ctx }) {
  const may = (permission: string) => hasPermission(ctx, permission);
  if (await isNew(ctx))
    return <FirstSteps may={{ items: may("inventory.create"), recipes: may("recipe.create") }} />;
  return (
    <div className="grid gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid content-start gap-10">
        {may("batch.view") && (
          <Suspense fallback={<Waiting what="what is on the bench" />}>
            <Bench ctx={ctx} />
          </Suspense>
        )}
        {may("inventory.view") && (
          <Suspense fallback={<Waiting what="what is short or expiring" />}>
            <Needs ctx={ctx} />
          </Suspense>
        )}
      </div>
      <div className="grid content-start gap-10">
        {may("inventory.view_costs") && (
          <Suspense fallback={<Waiting what="the stock value" lines={4} />}>
            <Value ctx={ctx} />
          </Suspense>
        )}
        {may("inventory.view") && (
          <Suspense fallback={<Waiting what="the last movements" lines={6} />}>
            <Moved ctx={ctx} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
