"use client";
"use no memo";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useId } from "react";
import { Callout } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { encodeState, makesDrafts, type ToolState } from "@/server/services/public-tools/pure";
import { useDraftDoor, type KeepDraft } from "./draft-door";

/**
 * Carries the calculation over: one press keeps it as a draft and shows what recipe it will be. Nothing is sent before.
 * A tool that answers a question has none; one without a result says what it waits for.
 */
export function ContinueForm({ slug, state, ready }: { slug: string; state: ToolState; ready: boolean }) {
  const keep = useDraftDoor();
  const why = useId();
  const [problem, send] = useActionState<string | null>(
    () => (keep ? kept(keep, slug, encodeState(state)) : null),
    null,
  );
  if (!keep || !makesDrafts(slug)) return null;
  return (
    <form action={send} className="ml-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
      {!ready && (
        <span id={why} className="text-ink-soft text-sm">
          As soon as there is a result, it can become a recipe.
        </span>
      )}
      <SubmitButton size="sm" disabled={!ready} aria-describedby={ready ? undefined : why}>
        Continue in BatchTrack
      </SubmitButton>
      {problem && (
        <Callout tone="brick" live className="basis-full">
          {problem}
        </Callout>
      )}
    </form>
  );
}

/** What went wrong; where nothing did, the browser is on its way to the drafts. */
async function kept(keep: KeepDraft, tool: string, state: string | null): Promise<string | null> {
  if (state === null)
    return "This is too long to be carried over. Save it as JSON, and take out what is not needed.";
  const form = new FormData();
  form.set("tool", tool);
  form.set("state", state);
  try {
    const outcome = await keep({ status: "idle" }, form);
    return outcome.status === "refused" ? outcome.message : null;
  } catch (error) {
    unstable_rethrow(error);
    return "No answer came. Check the connection and press again: it is kept once, however often you press.";
  }
}
