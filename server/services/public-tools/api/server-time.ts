import { z } from "zod";
import { systemClock } from "@/server/kernel/clock";
import { endpoint } from "./endpoint";
import { exactly } from "./fields";

export const serverTimeEndpoint = endpoint({
  method: "GET",
  path: "server-time",
  operationId: "serverTime",
  summary: "The time here",
  description: "The moment at which the server answers, for clients whose own clock may be wrong.",
  input: exactly({}),
  answer: z.object({
    now: z.iso.datetime().describe("In UTC, to the millisecond."),
    epochMilliseconds: z.string().regex(/^\d+$/).describe("The same moment, since 1970."),
  }),
  refusals: {},
  keptFor: 0,
  example: {},
  run() {
    const now = systemClock();
    return {
      ok: true,
      result: { now: now.toISOString(), epochMilliseconds: String(now.getTime()) },
      warnings: [],
    };
  },
});
