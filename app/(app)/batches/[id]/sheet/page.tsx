import type { Metadata } from "next";
import { z } from "zod";
import { PrintedLines } from "@/components/batches/printed-lines";
import { Breadcrumbs } from "@/components/frame/page-header";
import { amountText, piecesText, scaleText } from "@/components/batches/words";
import { Markdown } from "@/components/recipes/markdown";
import { DescriptionList } from "@/components/ui/card";
import { PrintButton } from "@/components/ui/print-button";
import { DayText, InstantText, Nothing } from "@/components/ui/value";
import { batchDetail } from "@/server/services/batches";
import { address } from "@/server/web/address";
import { formatsOf } from "@/server/web/formats";
import { page } from "@/server/web/page";

export const metadata: Metadata = { title: "Batch sheet" };

const params = z.object({ id: address.id });

/** The batch on paper: what to weigh with room to write, what to do, and who did it. */
export default page({ can: "batch.view", params }, async (ctx, { params }) => {
  const batch = await batchDetail(ctx, { batchId: params.id });
  const { plan } = batch;
  const formats = formatsOf(ctx);
  const facts = [
    { term: "Recipe", detail: `${plan.recipe.name}, version ${plan.recipeVersion.versionNo}` },
    { term: "Scale", detail: scaleText(plan.scale.factor, formats) },
    { term: "Projected yield", detail: amountText(plan.yield, formats) },
    ...(plan.portioning.kind === "portions"
      ? [{ term: "Pieces", detail: piecesText(plan.portioning.count, plan.portioning.name, formats) }]
      : []),
    {
      term: "Started",
      detail: batch.startedAt ? (
        <InstantText iso={batch.startedAt} formats={formats} />
      ) : batch.scheduledFor ? (
        <>
          planned for <DayText day={batch.scheduledFor} formats={formats} />
        </>
      ) : (
        <Nothing word="not yet" />
      ),
    },
  ];
  return (
    <>
      <div data-print="hide" className="flex flex-wrap items-center justify-between gap-4">
        <Breadcrumbs crumbs={[{ label: batch.label, href: `/batches/${batch.id}` }]} />
        <PrintButton>Print the sheet</PrintButton>
      </div>
      <article className="border-line bg-sheet shadow-sheet mx-auto grid w-full max-w-3xl gap-8 rounded-lg border p-6 sm:p-10 print:max-w-none print:border-0 print:p-0 print:shadow-none">
        <header className="border-ink flex flex-wrap items-end justify-between gap-4 border-b-2 pb-4">
          <div className="grid gap-1">
            <p className="text-ink-soft text-sm">Batch sheet</p>
            <h1 className="text-3xl">{plan.recipe.name}</h1>
          </div>
          <p className="font-mono text-2xl tracking-wide">{batch.label}</p>
        </header>
        <DescriptionList
          items={facts}
          className="*:break-inside-avoid sm:columns-2 sm:gap-10 print:columns-2 print:gap-10"
        />
        <PrintedLines batch={batch} formats={formats} />
        {plan.instructions && (
          <section className="grid gap-3">
            <h2 className="text-xl">What to do</h2>
            <Markdown source={plan.instructions} />
          </section>
        )}
        {plan.notes && (
          <section className="grid gap-2">
            <h2 className="text-xl">Notes on the plan</h2>
            <p className="whitespace-pre-wrap">{plan.notes}</p>
          </section>
        )}
        <section className="grid gap-6 break-inside-avoid">
          <h2 className="text-xl">Results</h2>
          <div className="grid gap-6 sm:grid-cols-3 print:grid-cols-3">
            {["Actual yield", "Good pieces", "Spoiled", "Made by", "Checked by", "Date"].map((word) => (
              <p key={word} className="border-edge text-ink-soft border-b pb-1 text-sm">
                {word}
              </p>
            ))}
          </div>
        </section>
      </article>
    </>
  );
});
