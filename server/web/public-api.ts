import "server-only";
import { unstable_rethrow } from "next/navigation";
import { Invalid } from "@/server/kernel/errors";
import { uuidv7 } from "@/server/kernel/ids";
import { parseInput } from "@/server/kernel/parse";
import type { Endpoint } from "@/server/services/public-tools";
import { REQUEST_ID } from "./headers";
import { clientRange } from "./origin";
import { readBody, readQuery } from "./public-input";
import { CORS, failedProblem, noticesOf, publicProblem, TOO_MANY, type Notice } from "./public-problem";
import { publicTraffic, type Limits } from "./public-traffic";

const ROOT = "/api/public/";

/**
 * Answers strangers: no session is looked at and no cookie set. In this order, so that what is refused costs least: address
 * (404), method (405), how often (429), what was sent (415, 413, 400), what it says (422). `limits` counts for all together.
 */
export function publicApi({ endpoints, limits }: { endpoints: readonly Endpoint[]; limits: Limits }) {
  const byPath = new Map(endpoints.map((endpoint) => [ROOT + endpoint.path, endpoint]));
  const turnOf = publicTraffic(limits);

  return async (request: Request): Promise<Response> => {
    const instance = request.headers.get(REQUEST_ID) ?? uuidv7();
    const refuse = (status: number, problem: Notice, headers?: Record<string, string>) =>
      publicProblem(status, [problem], { instance, headers });
    try {
      const address = new URL(request.url);
      const endpoint = byPath.get(address.pathname);
      if (!endpoint) return refuse(404, { code: "not_found", message: "There is no such address." });
      const allowed = methodsOf(endpoint);
      if (request.method === "OPTIONS") return preflight(allowed);
      if (!allowed.includes(request.method))
        return refuse(
          405,
          { code: "method_not_allowed", message: `Use ${endpoint.method}.` },
          allow(allowed),
        );
      const turn = await turnOf(clientRange(request.headers));
      if (!turn.within) return refuse(429, TOO_MANY, turn.headers);
      const answer = await answerOf(endpoint, request, { address, instance, limits });
      // What a shared cache may keep says nothing of who asked first.
      if (!isKept(answer))
        for (const [name, value] of Object.entries(turn.headers)) answer.headers.set(name, value);
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      return failedProblem(error, instance);
    }
  };
}

const isKept = ({ headers }: Response): boolean => (headers.get("cache-control") ?? "").startsWith("public");

const methodsOf = ({ method }: Endpoint): string[] =>
  method === "GET" ? ["GET", "HEAD", "OPTIONS"] : ["POST", "OPTIONS"];

const allow = (methods: readonly string[]) => ({ allow: methods.join(", ") });

const preflight = (methods: readonly string[]): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...CORS,
      ...allow(methods),
      "access-control-allow-methods": methods.join(", "),
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "86400",
      "cache-control": "no-store",
    },
  });

async function answerOf(
  endpoint: Endpoint,
  request: Request,
  { address, instance, limits }: { address: URL; instance: string; limits: Limits },
): Promise<Response> {
  const sent = endpoint.method === "GET" ? readQuery(address) : await readBody(request, limits.bytes);
  if (!sent.ok) return publicProblem(sent.status, [{ code: sent.code, message: sent.why }], { instance });
  const read = readInput(endpoint, sent.value);
  if (!read.ok) return publicProblem(read.status, read.problems, { instance });
  const answered = await endpoint.run(read.input);
  if (!answered.ok) {
    const [first, ...others] = answered.problems;
    return publicProblem(
      422,
      [first ?? { code: "refused", message: "This cannot be reckoned." }, ...others],
      {
        instance,
      },
    );
  }
  const caching = endpoint.keptFor > 0 ? `public, max-age=${endpoint.keptFor}` : "no-store";
  return Response.json(answered.answer, { headers: { ...CORS, "cache-control": caching } });
}

type Read = { ok: true; input: unknown } | { ok: false; status: 400 | 422; problems: [Notice, ...Notice[]] };

/** 400 where what was sent is not what is described; 422 where all that is wrong are values that have a code of their own. */
function readInput({ input, codeOf }: Endpoint, value: unknown): Read {
  try {
    return { ok: true, input: parseInput(input, value) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const ownCode = (field: string) => (codeOf && Object.hasOwn(codeOf, field) ? codeOf[field] : undefined);
    const isOwn = Object.keys(error.fields).every((field) => ownCode(field) !== undefined);
    const problems = noticesOf(error, (field) => (isOwn && ownCode(field)) || "invalid_request");
    return { ok: false, status: isOwn ? 422 : 400, problems };
  }
}
