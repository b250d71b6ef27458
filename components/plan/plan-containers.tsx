"use client";

import { Wand2 } from "lucide-react";
import { symbolOf } from "@/server/services/unit-conversion/pure";
import { MendLink } from "../recipes/mend-link";
import { StatePill } from "../ui/badge";
import { Button } from "../ui/button";
import { Card, Section } from "../ui/card";
import { formatMoney, formatQuantity, type Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { Callout } from "../ui/notice";
import type { PlanState } from "./address";
import { AddContainer, type OwnContainer } from "./add-container";
import { ContainerProblem } from "./container-problem";
import { ContainerFill } from "./container-fill";
import { InlineNumber } from "./inline-number";
import { usePlanDesk } from "./plan-desk";
import type { Planned, PlanContainer } from "./types";

/** Which containers are filled and how far: chosen by the house, or one by one. */
export function PlanContainers({
  planned: { snapshot, live },
  state,
  own,
  formats,
}: {
  planned: Planned;
  state: PlanState;
  own: readonly OwnContainer[];
  formats: Formats;
}) {
  const { set, busy } = usePlanDesk();
  const { portioning } = snapshot;
  const auto = portioning.kind === "containers" && portioning.auto;
  const unit = symbolOf(snapshot.yield.unit);
  const now = snapshot.containers.map(({ itemId, count }) => ({ itemId, count }));
  const choose = (itemId: string, count: string) =>
    set({ containers: now.map((one) => (one.itemId === itemId ? { itemId, count } : one)) });
  const leaveOut = (itemId: string) => {
    const containers = now.filter((one) => one.itemId !== itemId);
    set({
      containers,
      ...(state.by === "containers" && containers.length === 0 && { by: "factor", n: "1" }),
    });
  };
  const leftover =
    portioning.kind === "containers" && portioning.leftover !== "0" ? portioning.leftover : null;
  return (
    <Section
      title="Containers"
      description={
        auto
          ? "Chosen from what is on the shelf, the largest first."
          : "Chosen by hand, filled in this order."
      }
      act={
        <span className="flex flex-wrap gap-2">
          {!auto && (
            <Button
              size="sm"
              icon={<Wand2 aria-hidden />}
              pending={busy}
              onClick={() =>
                set({
                  containers: [],
                  ...(state.by === "containers" && { by: "factor", n: snapshot.scale.factor }),
                })
              }
            >
              Choose for me
            </Button>
          )}
          {snapshot.containers.length > 0 && state.by !== "containers" && (
            <Button size="sm" pending={busy} onClick={() => set({ by: "containers", containers: now })}>
              Make exactly as much as they hold
            </Button>
          )}
        </span>
      }
    >
      {live.problems.map((problem) => (
        <ContainerProblem key={problem.code} {...{ problem, state }} locale={formats.locale} set={set} />
      ))}
      {leftover && live.problems.length === 0 && (
        <Callout
          tone="soon"
          title={`${formatQuantity(leftover, unit, { ...formats, maxPlaces: 2 })} fit into no container`}
        >
          Add containers, or make less.
        </Callout>
      )}
      {live.containers.length > 0 && (
        <Card flush>
          <ul className="divide-line divide-y">
            {live.containers.map(({ container, ...line }) => (
              <li
                key={container.itemId}
                className="grid items-center gap-x-6 gap-y-3 px-4 py-4 sm:grid-cols-[minmax(9rem,1fr)_auto_minmax(9rem,1.2fr)_auto]"
              >
                <div className="grid gap-0.5">
                  <TextLink href={`/inventory/${container.itemId}`}>{container.itemName}</TextLink>
                  <span className="text-ink-soft text-xs">
                    holds {formatQuantity(container.holds, unit, { ...formats, maxPlaces: 2 })}
                  </span>
                  {line.problem && <MendLink problem={line.problem} act="Restock it here" />}
                </div>
                <span className="flex items-center gap-2">
                  <InlineNumber
                    label={`How many of ${container.itemName}`}
                    value={container.count}
                    locale={formats.locale}
                    onNumber={(count) => choose(container.itemId, count)}
                  />
                  <StatePill
                    state={
                      line.isTracked
                        ? line.status === "short"
                          ? "short"
                          : line.status === "low"
                            ? "low"
                            : "enough"
                        : "endless"
                    }
                  />
                </span>
                <span className="grid gap-1">
                  <ContainerFill container={container} />
                  <span className="text-ink-soft text-xs">{fillWords(container, unit, formats)}</span>
                </span>
                <span className="flex items-center justify-between gap-3">
                  {line.cost !== null && (
                    <span className="tabular-nums">{formatMoney(line.cost, formats)}</span>
                  )}
                  <Button size="sm" tone="bare" onClick={() => leaveOut(container.itemId)}>
                    Take out<span className="sr-only"> {container.itemName}</span>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <AddContainer
        own={own.filter(({ id }) => !now.some((one) => one.itemId === id))}
        onAdd={(itemId) => set({ containers: [...now, { itemId, count: "1" }] })}
      />
    </Section>
  );
}

function fillWords({ full, partial, empty }: PlanContainer, unit: string, formats: Formats): string {
  const words = [
    full !== "0" && `${full} full`,
    partial !== null && `one with ${formatQuantity(partial, unit, { ...formats, maxPlaces: 2 })}`,
    empty !== "0" && `${empty} stay empty`,
  ];
  return words.filter(Boolean).join(", ");
}
