import { expect, test } from "vitest";
import { useDatabase as onDatabase } from "@/server/services/inventory/testing";
import { get, post, told } from "./testing";

onDatabase();

type Found = { items: { id: string; slug: string; name: string }[] };

const soapOf = (oil: { id?: string; name?: string }) =>
  post("tools/soap", {
    oils: [{ ...oil, weight: "100" }],
    weightUnit: "g",
    lye: { kind: "naoh" },
    superfat: "5",
    water: { mode: "concentration", value: "33" },
  });

test("an oil that the search answered is named by its id or slug, as well as by its name", async () => {
  const { items } = await told<Found>(get("global-items/search?q=shea+butter&limit=1"));
  const { id, slug } = items[0]!;
  const byName = await told(soapOf({ name: "Shea butter" }));
  expect(await told(soapOf({ id }))).toEqual(byName);
  expect(await told(soapOf({ id: slug }))).toEqual(byName);
});

test("an entry that is no fat, and an id of nobody, are refused by their line", async () => {
  const { items } = await told<Found>(get("global-items/search?q=kaolin&limit=1"));
  for (const id of [items[0]!.id, "00000000-0000-7000-8000-000000000000", "__proto__"]) {
    const refused = await soapOf({ id });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "missing_sap" });
  }
});
