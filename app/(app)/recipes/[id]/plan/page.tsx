import type { Metadata } from "next";
import { z } from "zod";
import type { BatchDetail } from "@/components/batches/types";
import { readPlan, scaleOf, type PlanState } from "@/components/plan/address";
import { PlanSentence } from "@/components/plan/plan-sentence";
import { PlanView } from "@/components/plan/plan-view";
import { yieldUnits } from "@/components/recipes/editor/unit-options";
import { batchDetail } from "@/server/services/batches";
import { itemOptions } from "@/server/services/inventory";
import { plan } from "@/server/services/production-planning";
import { recipeDetail } from "@/server/services/recipes";
import { listUnits } from "@/server/services/unit-conversion";
import { answerOf } from "@/server/web/answer";
import { newCommandId } from "@/server/web/command-id";
import { formatsOf, todayOf } from "@/server/web/formats";
import { hasPermission, type Ctx } from "@/server/web/may";
import type { Outcome } from "@/server/web/outcome";
import { page } from "@/server/web/page";
import { scheduleBatch, startBatch } from "../../actions";

export const metadata: Metadata = { title: "Plan a batch" };

const params = z.object({ id: z.uuid() });
const search = z.record(z.string(), z.string().optional());

export default page({ can: "recipe.plan", params, search }, async (ctx, { params, search }) => {
  const state = readPlan(search);
  const detail = await recipeDetail(ctx, { recipeId: params.id, versionId: state.version || undefined });
  const { recipe, version, lines } = detail;
  const [outcome, units, items, containers, instead] = await Promise.all([
    answerOf(() => planned(ctx, params.id, state)),
    listUnits(ctx, {}),
    itemOptions(ctx, { ids: [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))] }),
    version.portioning.kind === "portions" ? [] : itemOptions(ctx, { kinds: ["container"] }),
    state.instead ? answerOf(() => batchDetail(ctx, { batchId: state.instead })) : null,
  ]);
  const unitsOf = new Map(items.map((item) => [item.id, item.units]));
  const done = outcome.status === "done" ? outcome.answer : null;
  const today = todayOf(ctx);
  const formats = formatsOf(ctx);
  const { portioning } = version;
  const sentence = (
    <PlanSentence
      key="sentence"
      state={state}
      today={today}
      locale={ctx.locale}
      recipe={{
        name: recipe.name,
        yieldQuantity: version.yieldQuantity,
        yieldUnit: version.yieldUnit,
        piece: portioning.kind === "portions" ? portioning.name : null,
        lines: lines.map(({ key, itemId, itemName, quantity, unit }) => ({
          key,
          itemName,
          quantity,
          unit,
          units: (itemId && unitsOf.get(itemId)) || [],
        })),
      }}
      told={
        done && {
          factor: done.snapshot.scale.factor,
          yieldQuantity: done.snapshot.yield.quantity,
          portions: done.snapshot.portioning.kind === "portions" ? done.snapshot.portioning.count : null,
        }
      }
      yieldUnits={yieldUnits(units)}
    />
  );
  return (
    <PlanView
      recipe={{ id: recipe.id, name: recipe.name, versionNo: version.versionNo, isTest: version.isTest }}
      planned={done}
      refusal={outcome.status === "refused" ? outcome : null}
      own={containers
        .filter(({ capacity }) => capacity)
        .map(({ id, name, available, capacity }) => ({
          id,
          name,
          hint: `Holds ${capacity!.quantity} ${capacity!.unit}, ${available} there`,
        }))}
      poured={portioning.kind !== "portions"}
      may={{ start: hasPermission(ctx, "batch.start") }}
      start={startBatch}
      schedule={scheduleBatch}
      instead={onCalendar(instead)}
      commandId={newCommandId()}
      {...{ state, sentence, today, formats }}
    />
  );
});

/** Nothing to replace where it was started, cancelled or planned again meanwhile, or never was. */
const onCalendar = (outcome: Outcome<BatchDetail> | null) =>
  outcome?.status === "done" && outcome.answer.status === "planned"
    ? { id: outcome.answer.id, label: outcome.answer.label }
    : null;

const planned = (ctx: Ctx, recipeId: string, state: PlanState) =>
  plan(ctx, {
    recipeId,
    versionId: state.version || undefined,
    scale: scaleOf(state),
    containers: [...state.containers],
    yieldDensity: state.density || undefined,
    notes: state.notes,
    labourMinutes: state.labour || undefined,
  });
