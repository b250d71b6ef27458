import { expect, test } from "vitest";
import { publicFile } from "./public-file";

const request = () => new Request("http://localhost/exports/tool/soap/pdf");
const file = async () => new Response("%PDF");
const turn = (within: boolean) => async () => ({ within, headers: { "retry-after": "9" } });

test("a file is made for whoever has his turn", async () => {
  const response = await publicFile("pdf", file, turn(true))(request());
  expect([response.status, await response.text()]).toEqual([200, "%PDF"]);
});

test("whoever comes too often is told when to come again, and nothing is made", async () => {
  let made = 0;
  const count = async () => ((made += 1), new Response());
  const response = await publicFile("csv", count, turn(false))(request());
  expect([response.status, response.headers.get("retry-after"), made]).toEqual([429, "9", 0]);
  expect(await response.json()).toMatchObject({ status: 429, code: "too_many_requests" });
});
