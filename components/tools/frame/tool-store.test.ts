import { expect, test } from "vitest";
import { encodeState } from "@/server/services/public-tools/pure";
import { ToolStore, type Place } from "./tool-store";

const defaults = { name: "", lye: "naoh" };

function browser(given: { link?: string; kept?: string } = {}) {
  const at = { link: given.link ?? null, kept: given.kept ?? null };
  const place: Place = {
    link: () => at.link,
    writeLink: (text) => void (at.link = text),
    kept: () => at.kept,
    keep: (json) => void (at.kept = json),
  };
  const isKnown = (state: typeof defaults) => ["naoh", "koh"].includes(state.lye);
  return { at, store: new ToolStore(place, { defaults, isKnown }) };
}

test("a first visit begins with the defaults, and what is typed stays on the device", () => {
  const { at, store } = browser();
  let told = 0;
  store.subscribe(() => (told += 1));
  expect(store.opened()).toEqual(store.atStart());
  store.set((state) => ({ ...state, name: "Oliva" }));
  expect(told).toBe(1);
  expect(at).toEqual({ link: null, kept: '{"name":"Oliva","lye":"naoh"}' });
  expect(browser({ kept: at.kept! }).store.opened().state.name).toBe("Oliva");
});

test("a link wins, and working on it leaves one's own alone", () => {
  const link = encodeState({ name: "Hers", lye: "koh" })!;
  const { at, store } = browser({ link, kept: '{"name":"Mine"}' });
  expect(store.opened()).toEqual({
    state: { name: "Hers", lye: "koh" },
    isFromLink: true,
    isBrokenLink: false,
  });
  store.set({ name: "Hers, changed", lye: "koh" });
  expect(at.link).toBe(encodeState({ name: "Hers, changed", lye: "koh" }));
  expect(at.kept).toBe('{"name":"Mine"}');
});

test("a link that the address shows only after the first picture is opened still", () => {
  const { at, store } = browser({ kept: '{"name":"Mine"}' });
  expect(store.opened().state.name).toBe("Mine");
  at.link = encodeState({ name: "Hers", lye: "koh" });
  store.subscribe(() => {});
  expect(store.opened()).toMatchObject({ state: { name: "Hers" }, isFromLink: true });
});

test("what was typed is not given up for the address", () => {
  const { at, store } = browser();
  store.set({ name: "Typed", lye: "naoh" });
  at.link = encodeState({ name: "Hers", lye: "koh" });
  store.subscribe(() => {});
  expect(store.opened().state.name).toBe("Typed");
});

test("what has outgrown its link is kept on the device", () => {
  const { at, store } = browser({ link: encodeState(defaults)! });
  store.set({ ...defaults, name: "x".repeat(9_000) });
  expect(at.link).toBeNull();
  expect(at.kept).toContain("xxx");
});

test.each([["garbage"], [encodeState({ name: "", lye: "bleach" })!]])(
  "a link that is none (%s) is told of and opens one's own",
  (link) => {
    const { store } = browser({ link, kept: '{"name":"Mine"}' });
    expect(store.opened()).toMatchObject({ state: { name: "Mine" }, isBrokenLink: true });
    store.set(defaults);
    expect(store.opened().isBrokenLink).toBe(false);
  },
);

test("a damaged memory begins anew", () => {
  expect(browser({ kept: "{" }).store.opened()).toEqual(browser().store.atStart());
});
