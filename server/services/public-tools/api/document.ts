import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import type { Described, Endpoint } from "./endpoint";
import { DESCRIBED, exampleAnswer } from "./endpoints";
import { exactly, named } from "./fields";
import { COMMON, problemSchema } from "./problem";

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31["generateDocument"]>;

const INFO = {
  title: "BatchTrack public API",
  version: "1.0.0",
  description:
    "The calculators, units and library of BatchTrack, for anybody, without a key. Numbers are decimal strings, exact both ways.",
};

/** OpenAPI 3.1, written from the very schemas that read the requests and write the answers. */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const registry = new OpenAPIRegistry();
  for (const described of DESCRIBED) registry.registerPath(await routeOf(described));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "/" }],
  });
}

async function routeOf(described: Described): Promise<RouteConfig> {
  const { method, path, operationId, summary, description, input, answer, refusals, example } = described;
  const answered = await exampleAnswer(described);
  return {
    method: method === "POST" ? "post" : "get",
    path: `/api/public/${path}`,
    operationId,
    summary,
    description,
    request:
      method === "POST"
        ? { body: bodyOf(named(`${title(operationId)}Request`, input), example) }
        : { query: input as z.ZodObject },
    responses: {
      200: {
        description: "The answer.",
        content: {
          "application/json": {
            schema: named(`${title(operationId)}Answer`, answer),
            ...(answered ? { example: answered } : {}),
          },
        },
      },
      ...refusalsOf(method, refusals),
    },
  };
}

const title = (operationId: string) => operationId[0]!.toUpperCase() + operationId.slice(1);

const bodyOf = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { "application/json": { schema, example } },
});

const ONLY_WITH_A_BODY = ["413", "415"];

function refusalsOf(method: Described["method"], refusals: Described["refusals"]): RouteConfig["responses"] {
  const common = Object.entries(COMMON)
    .filter(([status]) => status !== "404" && (method === "POST" || !ONLY_WITH_A_BODY.includes(status)))
    .map(([status, { code, when }]) => [status, refused(`\`${code}\`: ${when}`)]);
  const own = Object.entries(refusals).map(([code, when]) => `- \`${code}\`: ${when}`);
  return Object.fromEntries(own.length > 0 ? [...common, ["422", refused(own.join("\n"))]] : common);
}

const refused = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

let written: Promise<OpenApiDocument> | undefined;

/** The document itself is asked for as everything else is, but is not told in it. */
export const documentEndpoint: Endpoint = {
  method: "GET",
  path: "openapi.json",
  operationId: "openApiDocument",
  summary: "This description",
  description: "OpenAPI 3.1.",
  input: exactly({}),
  answer: z.looseObject({ openapi: z.string() }),
  refusals: {},
  keptFor: 3_600,
  example: {},
  run: async () => ({ ok: true, answer: await (written ??= openApiDocument()) }),
};
