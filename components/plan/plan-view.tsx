"use client";

import type { ReactNode } from "react";
import { PageHeader } from "../frame/page-header";
import { Badge } from "../ui/badge";
import { Section } from "../ui/card";
import type { Formats } from "../ui/format";
import { TextLink } from "../ui/link";
import { Callout } from "../ui/notice";
import type { PlanState } from "./address";
import type { OwnContainer } from "./add-container";
import { Makeable } from "./makeable";
import { HeldNotice, PlanDesk } from "./plan-desk";
import { PlanContainers } from "./plan-containers";
import { PlanExtras } from "./plan-extras";
import { PlanFigures } from "./plan-figures";
import { PlanNeeds } from "./plan-needs";
import { Refused, type Refusal } from "./refused";
import { AnotherDay } from "./another-day";
import { StartForm, StartNotice } from "./start-form";
import type { Act, Planned } from "./types";

type Begun = { batchId: string };

/** One batch, before it is made: what it needs, what is there, what it costs, and the button that starts it. */
export function PlanView({
  recipe,
  state,
  planned,
  refusal,
  sentence,
  own,
  poured,
  today,
  formats,
  may,
  instead,
  start,
  schedule,
  commandId,
}: {
  recipe: { id: string; name: string; versionNo: number; isTest: boolean };
  state: PlanState;
  planned: Planned | null;
  refusal: Refusal | null;
  sentence: ReactNode;
  own: readonly OwnContainer[];
  /** Whether it may end in containers. */
  poured: boolean;
  today: string;
  formats: Formats;
  may: { start: boolean };
  /** The batch on the calendar that is planned again here. */
  instead: { id: string; label: string } | null;
  start: Act<Begun>;
  schedule: Act<Begun>;
  commandId: string;
}) {
  const later = state.on > today ? state.on : "";
  const live = planned?.live;
  return (
    <StartForm
      snapshot={may.start && planned ? planned.snapshot : null}
      scheduledFor={later}
      instead={instead?.id ?? ""}
      {...{ start, schedule, commandId }}
    >
      {(act) => (
        <PlanDesk state={state}>
          <PageHeader
            title={`Plan ${recipe.name}`}
            crumbs={[
              { label: "Recipes", href: "/recipes" },
              { label: recipe.name, href: `/recipes/${recipe.id}` },
            ]}
            meta={
              <>
                <Badge>Version {recipe.versionNo}</Badge>
                {recipe.isTest && <Badge tone="held">Test</Badge>}
              </>
            }
            quiet={act && !later && <AnotherDay today={today} />}
            act={act}
          />
          <StartNotice snapshot={planned?.snapshot ?? null} />
          <HeldNotice />
          {instead && (
            <Callout title={`This takes the place of ${instead.label}`}>
              It leaves the calendar when this is {later ? "put there" : "started"}. Until then{" "}
              <TextLink href={`/batches/${instead.id}`}>it stays as it was planned</TextLink>.
            </Callout>
          )}
          {sentence}
          {refusal && <Refused refusal={refusal} />}
          {planned && live && (
            <>
              <PlanFigures planned={planned} formats={formats} />
              <Section title="What it needs" description={<Makeable {...live} locale={formats.locale} />}>
                {live.blocking.length > 0 && (
                  <Callout
                    tone="soon"
                    title={
                      live.blocking.length === 1
                        ? "One line keeps it from being started"
                        : `${live.blocking.length} lines keep it from being started`
                    }
                  >
                    Restock, or tick what you leave out on purpose; it is noted on the batch.
                  </Callout>
                )}
                <PlanNeeds planned={planned} mayLeaveOut={may.start && !later} formats={formats} />
              </Section>
              {poured && <PlanContainers {...{ planned, state, own, formats }} />}
              <Section title="For the bench">
                <PlanExtras state={state} locale={formats.locale} />
              </Section>
            </>
          )}
        </PlanDesk>
      )}
    </StartForm>
  );
}
