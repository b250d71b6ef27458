import { z } from "zod";
import { named } from "./fields";

/** Every refusal of the public API, as RFC 9457 writes them. */
export const problemSchema = named(
  "Problem",
  z
    .object({
      type: z.literal("about:blank"),
      title: z.string().describe("What the status means."),
      status: z.int(),
      code: z.string().describe("Stable, for programs."),
      detail: z.string().describe("A sentence for people."),
      problems: z
        .array(
          z.object({
            code: z.string(),
            field: z.string().describe("Its place in what was sent: `oils.2.weight`.").optional(),
            message: z.string(),
          }),
        )
        .describe("Everything that is wrong, so that it can be mended at once."),
      instance: z.string().describe("The request, to quote to support."),
    })
    .describe("RFC 9457."),
);

/** Refusals that any question may meet. */
export const COMMON: Readonly<Record<string, { code: string; when: string }>> = {
  400: {
    code: "invalid_request",
    when: "The request is not what is described here: unknown keys, wrong types, numbers that are no strings. `malformed_json` where the body is no JSON, or names a key twice.",
  },
  404: { code: "not_found", when: "There is no such address." },
  405: { code: "method_not_allowed", when: "Another method is meant; `Allow` says which." },
  413: { code: "too_large", when: "The body is larger than 64 kB." },
  415: { code: "unsupported_media_type", when: "A body is sent as `application/json`." },
  429: {
    code: "too_many_requests",
    when: "Your address asked too often; `Retry-After` says how many seconds to wait.",
  },
};

/** How often one address may ask, and how much it may send. */
export const LIMITS = { requests: 1_200, minutes: 15, bytes: 65_536 } as const;

/** How a refusal looks. */
export const refusedExample: z.output<typeof problemSchema> = {
  type: "about:blank",
  title: "Unprocessable Entity",
  status: 422,
  code: "missing_density",
  detail: "Weight and volume meet by a density: enter it in g/ml.",
  problems: [
    {
      code: "missing_density",
      field: "density",
      message: "Weight and volume meet by a density: enter it in g/ml.",
    },
  ],
  instance: "0190a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
};
