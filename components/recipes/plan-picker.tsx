"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Outcome } from "@/server/web/outcome";
import { Combobox } from "../ui/combobox";
import { Sheet } from "../ui/dialog";
import { Spinner } from "../ui/progress";

type Found = { id: string; name: string; labelPrefix: string };
type Ask = (input: { search: string }) => Promise<Outcome<Found[]>>;

/** "Start a batch" from anywhere: which recipe? */
export function PlanPicker({ find, closeHref }: { find: Ask; closeHref: string }) {
  const router = useRouter();
  const [going, go] = useTransition();
  const search = async (text: string) => {
    const outcome = await find({ search: text });
    if (outcome.status !== "done") throw new Error("The search did not answer.");
    return outcome.answer.map(({ id, name, labelPrefix }) => ({ value: id, label: name, hint: labelPrefix }));
  };
  return (
    <Sheet title="Start a batch" description="Choose the recipe to plan it with." closeHref={closeHref}>
      <div className="grid gap-4">
        <Combobox
          label="Recipe"
          name="recipe"
          search={search}
          placeholder="Type a name or a label prefix"
          onChoice={(choice) => choice && go(() => router.push(`/recipes/${choice.value}/plan` as Route))}
        />
        <p role="status" className="text-ink-soft flex min-h-6 items-center gap-2 text-sm">
          {going && (
            <>
              <Spinner /> Planning
            </>
          )}
        </p>
      </div>
    </Sheet>
  );
}
