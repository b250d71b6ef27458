import { describe, expect, test } from "vitest";
import type { Outcome } from "@/server/web/outcome";
import { keptAction } from "./kept-action";

function bench(answers: ("lost" | Outcome<string>)[]) {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const ids: string[] = [];
  const action = async (_: Outcome<string>, form: FormData): Promise<Outcome<string>> => {
    ids.push(String(form.get("commandId")));
    const answer = answers.shift() ?? "lost";
    if (answer === "lost") throw new TypeError("Failed to fetch");
    return answer;
  };
  const send = (commandId: string, quantity: string, again: number[] = []) => {
    const form = new FormData();
    form.set("commandId", commandId);
    form.set("quantity", quantity);
    return keptAction("line", action, { store, again })({ status: "idle" }, form);
  };
  return { send, ids, kept };
}

const done: Outcome<string> = { status: "done", answer: "ok", repeated: false };

describe("an action for bad wifi", () => {
  test("tries again with the very same id when the answer is lost", async () => {
    const { send, ids, kept } = bench(["lost", "lost", done]);
    expect(await send("a", "5", [0, 0])).toEqual(done);
    expect(ids).toEqual(["a", "a", "a"]);
    expect(kept.size).toBe(0);
  });

  test("keeps the id over a new page until an answer came", async () => {
    const { send, ids } = bench(["lost", done, done]);
    expect(await send("a", "5")).toMatchObject({ status: "refused", kind: "offline" });
    await send("b", "5");
    await send("c", "5");
    expect(ids).toEqual(["a", "a", "c"]);
  });

  test("another amount is another sending", async () => {
    const { send, ids } = bench(["lost", done]);
    await send("a", "5");
    await send("b", "6");
    expect(ids).toEqual(["a", "b"]);
  });

  test("a redirect of the framework goes through", async () => {
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT" });
    const store = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
    const acted = keptAction("x", () => Promise.reject(redirect), { store, again: [] });
    await expect(acted({ status: "idle" }, new FormData())).rejects.toBe(redirect);
  });
});
