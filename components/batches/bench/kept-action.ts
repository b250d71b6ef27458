import type { Outcome } from "@/server/web/outcome";

type Act<A> = (previous: Outcome<A>, form: FormData) => Promise<Outcome<A>>;
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** How long to wait before each further attempt, in milliseconds. */
const AGAIN = [800, 2_500];

/**
 * An action for bad wifi. The command id of one and the same sending is kept in the browser until an answer came: whether the
 * answer was lost, the page was loaded anew or the button pressed again, it happens once. Answers a refusal of kind
 * "offline" where the server cannot be reached.
 */
export function keptAction<A>(
  key: string,
  action: Act<A>,
  { store = browserStore(), again = AGAIN }: { store?: Store; again?: readonly number[] } = {},
): Act<A> {
  return async (previous, form) => {
    const print = printOf(form);
    const id = keptId(store, key, print) ?? String(form.get("commandId"));
    form.set("commandId", id);
    store.setItem(key, JSON.stringify({ print, id }));
    for (const pause of [...again, null]) {
      try {
        const outcome = await action(previous, form);
        // Only what failed on the way may have happened all the same; a refusal leaves no trace.
        if (outcome.status !== "refused" || outcome.kind !== "failed") store.removeItem(key);
        return outcome;
      } catch (error) {
        if (typeof error === "object" && error !== null && "digest" in error) throw error;
        if (pause !== null) await new Promise((done) => setTimeout(done, pause));
      }
    }
    return offline(form);
  };
}

function keptId(store: Store, key: string, print: string): string | null {
  const kept = store.getItem(key);
  if (!kept) return null;
  const { print: before, id } = JSON.parse(kept) as { print: string; id: string };
  return before === print ? id : null;
}

/** What was sent, but for its id. */
const printOf = (form: FormData): string =>
  JSON.stringify([...form].filter(([name, value]) => name !== "commandId" && typeof value === "string"));

const offline = (form: FormData): Outcome<never> => ({
  status: "refused",
  kind: "offline",
  code: "OFFLINE",
  message: "No connection just now. Nothing is lost: press again, and it is recorded once.",
  fields: {},
  correlationId: "",
  values: Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  ),
});

/** Private windows may refuse to keep anything; then the id lives as long as the page. */
function browserStore(): Store {
  try {
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
