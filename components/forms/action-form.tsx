"use client";

import { unstable_rethrow } from "next/navigation";
import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from "react";
import type { Outcome } from "@/server/web/outcome";
import { Callout } from "../ui/notice";
import { Sending } from "../ui/submit-button";
import { forgetTyped, useUnsaved } from "../ui/unsaved";
import { toastDone, toastUndo } from "../ui/toaster";
import { useDrawer } from "./drawer-host";
import { newId } from "./new-id";

type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
/** An action that takes something back; whatever it answers is not looked at. */
type UndoAct = (previous: { status: "idle" }, form: FormData) => Promise<Outcome<unknown>>;

export type Refused = Extract<Outcome<unknown>, { status: "refused" }>;

type HeardHere = {
  outcome: Outcome<unknown>;
  pending: boolean;
  /** All that is wrong is said beside a single field. */
  beside: boolean;
  mend: (refused: Refused) => void;
};

const Heard = createContext<HeardHere>({
  outcome: { status: "idle" },
  pending: false,
  beside: false,
  mend: () => {},
});

/** How the form's last sending ended, for what stands inside it. */
export const useOutcome = () => useContext(Heard);

/** Name, error and what was typed before, for the field of this name; spread into a field of components/ui. */
export function useField(name: string, initial?: string) {
  const { outcome } = useContext(Heard);
  const refused = outcome.status === "refused" ? outcome : undefined;
  return { name, error: refused?.fields[name], defaultValue: refused?.values[name] ?? initial };
}

/**
 * A form around one server action. It carries the command id, keeps what was typed when the action refuses, opens the
 * drawer that mends the cause and then sends itself again with the same id, and says what was done.
 */
export function ActionForm<A>({
  action,
  commandId,
  onDone,
  undo,
  onMended,
  hidden,
  children,
  className,
  quiet,
  guarded = true,
}: {
  action: Act<A>;
  /** From the server where the form is part of the page; made here for forms that open later. */
  commandId?: string;
  /** After success, with the answer: close the sheet, go elsewhere. */
  onDone?: (answer: A) => void;
  /** Offers Undo in the toast: sends these fields to that action. Null where there is nothing to take back. */
  undo?: (answer: A) => { action: UndoAct; fields: Record<string, string> } | null;
  /** After a drawer mended what was refused, with what it made; the form is sent again when this is done. */
  onMended?: (refused: Refused, made: unknown) => Promise<void> | void;
  /** Fields that nobody types. */
  hidden?: Record<string, string>;
  children: ReactNode;
  className?: string;
  /** No toast: what happened is plain to see. */
  quiet?: boolean;
  /** Leaving asks before what was typed is lost; not where all of it stands in the address. */
  guarded?: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  // Kept until the act is done: whatever happens to the answer, sending again is the same act.
  const id = useRef(commandId);
  // Without JavaScript the page itself comes back with the outcome; with it, `told` is what was heard last.
  const [rendered, dispatch] = useActionState<Outcome<A>, FormData>(action, { status: "idle" });
  const [told, setTold] = useState<Outcome<A> | null>(null);
  const [beside, setBeside] = useState(false);
  const [pending, startSending] = useTransition();
  const drawer = useDrawer();
  useUnsaved(form, guarded);
  const outcome = told ?? rendered;

  const hear = (heard: Outcome<A>) => {
    setTold(heard);
    setBeside(heard.status === "refused" && isBesideOneField(heard, form.current));
    if (heard.status === "done") {
      id.current = undefined;
      if (form.current) forgetTyped([form.current]);
      if (!quiet && heard.message) tell(heard.message, undo?.(heard.answer));
      onDone?.(heard.answer);
    }
    if (heard.status === "refused" && heard.drawer) {
      mend(heard);
    }
  };
  const mend = (refused: Refused) =>
    drawer.open(refused.drawer!, async (made) => {
      await onMended?.(refused, made);
      form.current?.requestSubmit();
    });

  // Sent by hand where there is JavaScript: React would empty the fields after its own sending, also after a refusal.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    data.set("commandId", (id.current ??= newId()));
    startSending(async () => hear(await arrive(() => action(outcome, data))));
  };

  // The first field that needs another look, once it is marked; else what is said of the whole form.
  useEffect(() => {
    if (told?.status !== "refused" || !form.current) return;
    const field = form.current.querySelector<HTMLElement>("[aria-invalid=true]");
    if (field) field.focus();
    else form.current.querySelector("[data-form-notice]")?.scrollIntoView({ block: "nearest" });
  }, [told]);

  return (
    <Heard value={{ outcome: outcome as Outcome<unknown>, pending, beside, mend }}>
      <form ref={form} action={dispatch} onSubmit={send} className={className} noValidate aria-busy={pending}>
        <input type="hidden" name="commandId" value={commandId ?? ""} />
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Sending value={pending}>{children}</Sending>
      </form>
    </Heard>
  );
}

/** Whether one field is to blame and stands in this form where its problem can be read. */
function isBesideOneField({ fields, drawer }: Refused, form: HTMLFormElement | null): boolean {
  const [name, another] = Object.keys(fields);
  if (!form || !name || another !== undefined || drawer) return false;
  const field = form.elements.namedItem(name);
  return field instanceof Element && field.closest("[data-field]") !== null;
}

/** What a person hears when no answer came: the wifi is gone, or the server. */
const LOST: Outcome<never> = {
  status: "refused",
  kind: "lost",
  code: "LOST",
  message:
    "No answer came. Check the connection and send it again: it is recorded once, however often you send it.",
  fields: {},
  correlationId: "",
  values: {},
};

/** Waits for an answer; Next's own redirects go on, a lost connection becomes an outcome. */
async function arrive<A>(sending: () => Promise<Outcome<A>>): Promise<Outcome<A>> {
  try {
    return await sending();
  } catch (error) {
    unstable_rethrow(error);
    return LOST;
  }
}

/** What is wrong with the whole form, where no single field is to blame; a drawer's cause is told there too. */
export function FormNotice({
  children,
}: {
  children?: (told: { code: string; message: string }) => ReactNode;
}) {
  const { outcome, beside, mend } = useContext(Heard);
  const drawer = useDrawer();
  if (outcome.status !== "refused" || beside) return null;
  const unplaced = Object.entries(outcome.fields)
    .filter(([name]) => name === "" || name === "commandId")
    .map(([, problem]) => problem);
  return (
    <div data-form-notice className="scroll-my-24">
      <Callout tone="brick" live title={unplaced[0] ?? outcome.message}>
        {children?.(outcome)}
        {outcome.drawer && drawer.knows(outcome.drawer.kind) && (
          <button
            type="button"
            className="text-dye mt-1 underline underline-offset-3"
            onClick={() => mend(outcome)}
          >
            Mend it here
          </button>
        )}
      </Callout>
    </div>
  );
}

function tell(message: string, undo?: { action: UndoAct; fields: Record<string, string> } | null) {
  if (!undo) return toastDone(message);
  const id = newId();
  toastUndo({
    message,
    onUndo: async () => {
      const form = new FormData();
      form.set("commandId", id);
      for (const [name, value] of Object.entries(undo.fields)) form.set(name, value);
      const outcome = await undo.action({ status: "idle" }, form);
      if (outcome.status === "refused") throw new Error(outcome.message);
    },
  });
}
