import { expect, test, vi } from "vitest";
import { z } from "zod";
import { endpoint, type Endpoint } from "@/server/services/public-tools";
import { publicApi } from "./public-api";

/** What every answer to a stranger holds to, on two planted questions and a counter of our own. */
const store = vi.hoisted(() => ({
  count: vi.fn(async (_attempts: { key: string; limit: number }[]) => ({
    within: true,
    minutes: 15,
    left: 9,
    seconds: 60,
  })),
}));
vi.mock("@/server/services/identity", () => ({ countAttempt: store.count }));
vi.stubEnv("DATABASE_URL", "postgres://nobody@nowhere.example/none");

const described = {
  operationId: "planted",
  summary: "Planted",
  description: "Planted.",
  refusals: {},
};
const ask: Endpoint = endpoint({
  ...described,
  example: {},
  method: "GET",
  path: "ask",
  input: z.strictObject({ word: z.string().optional() }),
  answer: z.object({ said: z.string() }),
  keptFor: 60,
  run: ({ word }) => ({
    ok: true,
    result: { said: word ?? "nothing", secret: "not published" },
    warnings: [],
  }),
});
const reckon: Endpoint = endpoint({
  ...described,
  example: { figure: "1" },
  method: "POST",
  path: "reckon",
  input: z.strictObject({ figure: z.string(), list: z.array(z.string()).optional() }),
  answer: z.object({ said: z.string(), warnings: z.array(z.object({ code: z.string() })) }),
  codeOf: { figure: "bad_figure" },
  keptFor: 0,
  run({ figure }) {
    if (figure === "fail") throw new Error("the inside of the house");
    return figure === "no"
      ? { ok: false, problems: [{ code: "too_little", field: "figure", message: "More, please." }] }
      : { ok: true, result: { said: figure }, warnings: [{ code: "mind", field: "x", message: "Mind it." }] };
  },
});

const limits = { requests: 10, minutes: 15, bytes: 1_000 };
const fresh = () => publicApi({ endpoints: [ask, reckon], limits });
const api = fresh();
const at = (path: string, init?: RequestInit) => new Request(`http://shop.example/api/public/${path}`, init);
const posted = (body: BodyInit, type = "application/json") =>
  at("reckon", { method: "POST", body, headers: { "content-type": type } });
const said = async (response: Response) => (await response.json()) as Record<string, unknown>;

test("an answer is what is published and nothing else, open to pages of any site, and may be kept", async () => {
  const answer = await api(at("ask?word=soap"));
  expect(answer.status).toBe(200);
  expect(await said(answer)).toEqual({ said: "soap" });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=60",
  });
  expect(answer.headers.has("set-cookie")).toBe(false);
});

test("how often one still may ask is told to who asks, never to a cache that others share", async () => {
  const calculated = await api(posted('{"figure":"2"}'));
  expect(Object.fromEntries(calculated.headers)).toMatchObject({
    "cache-control": "no-store",
    "ratelimit-policy": '"address";q=10;w=900',
    ratelimit: '"address";r=9;t=60',
  });
  expect((await api(at("ask"))).headers.has("ratelimit")).toBe(false);
});

test("warnings stand beside the result", async () => {
  expect(await said(await api(posted('{"figure":"2"}')))).toEqual({
    said: "2",
    warnings: [{ code: "mind" }],
  });
});

test.each([
  ["an unknown address", at("nothing"), 404, "not_found"],
  ["another method", at("ask", { method: "DELETE" }), 405, "method_not_allowed"],
  ["a parameter that is not known", at("ask?words=x"), 400, "invalid_request"],
  ["a parameter twice", at("ask?word=a&word=b"), 400, "invalid_request"],
  ["no content type", posted("{}", ""), 415, "unsupported_media_type"],
  ["a form", posted("figure=2", "application/x-www-form-urlencoded"), 415, "unsupported_media_type"],
  ["JSON in disguise", posted("{}", "application/jsonp"), 415, "unsupported_media_type"],
  ["too much", posted(`{"figure":"${"9".repeat(1_000)}"}`), 413, "too_large"],
  ["nothing", posted(""), 400, "malformed_json"],
  ["half of it", posted('{"figure":'), 400, "malformed_json"],
  ["a key twice", posted('{"figure":"1","figure":"2"}'), 400, "malformed_json"],
  ["a key twice, once in escapes", posted('{"figure":"1","f\\u0069gure":"2"}'), 400, "malformed_json"],
  ["nested deeply", posted("[".repeat(400) + "]".repeat(400)), 400, "malformed_json"],
  ["an unknown key", posted('{"figure":"1","colour":"red"}'), 400, "invalid_request"],
  ["a field of the wrong shape", posted('{"figure":"1","list":"x"}'), 400, "invalid_request"],
  ["a field with a code of its own", posted('{"figure":1}'), 422, "bad_figure"],
  ["that field and another", posted('{"figure":1,"list":"x"}'), 400, "invalid_request"],
  ["what cannot be reckoned", posted('{"figure":"no"}'), 422, "too_little"],
])("%s", async (_what, request, status, code) => {
  const answer = await api(request);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await said(answer)).toMatchObject({
    type: "about:blank",
    title: expect.any(String) as string,
    status,
    code,
    detail: expect.any(String) as string,
    instance: expect.any(String) as string,
  });
});

test("a wrong method hears which is right", async () => {
  const answer = await api(at("reckon"));
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
});

test("what is longer than it says is read no further than the limit", async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(400).fill(32));
    },
  });
  const init = {
    method: "POST",
    body: endless,
    duplex: "half",
    headers: { "content-type": "application/json" },
  };
  expect((await api(at("reckon", init as RequestInit))).status).toBe(413);
  expect(pulled).toBeLessThan(8);
});

test("browsers of other sites may ask first, which costs nothing", async () => {
  store.count.mockClear();
  const answer = await api(at("reckon", { method: "OPTIONS" }));
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-methods")).toBe("POST, OPTIONS");
  expect(answer.headers.get("access-control-allow-headers")).toBe("content-type");
  expect(store.count).not.toHaveBeenCalled();
});

test("what fails inside is not told", async () => {
  const answer = await api(posted('{"figure":"fail"}'));
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await said(answer))).not.toContain("house");
});

test("who is over the limit waits, and the store is not asked about him again", async () => {
  const closed = fresh();
  store.count.mockClear();
  store.count.mockResolvedValueOnce({ within: false, minutes: 15, left: 0, seconds: 30 });
  const refused = await closed(at("ask"));
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
  expect(await said(refused)).toMatchObject({ code: "too_many_requests" });
  expect((await closed(at("ask"))).status).toBe(429);
  expect(store.count).toHaveBeenCalledTimes(1);
});

test("when the store fails a small limit of this process stands in", async () => {
  const alone = fresh();
  store.count.mockRejectedValue(new Error("gone"));
  const statuses: number[] = [];
  for (let i = 0; i < 70; i++) statuses.push((await alone(at("ask"))).status);
  store.count.mockResolvedValue({ within: true, minutes: 15, left: 9, seconds: 60 });
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
});
