import type { z } from "zod";
import type { Calculated, Notice } from "../calculated";

/** What the published document says of one question that anybody may ask. */
export type Described<I extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> = {
  readonly method: "GET" | "POST";
  /** Under `/api/public/`. */
  readonly path: string;
  /** For programs that make clients: "convertUnits". */
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** The query of a GET, the body of a POST; reads the request. */
  readonly input: I;
  /** Writes the answer: what it does not name is not sent. */
  readonly answer: A;
  /** Why a request that can be read is refused with 422: code and reason. */
  readonly refusals: Readonly<Record<string, string>>;
  /** Fields that are refused with 422 and this code even where their shape is wrong, which is 400 elsewhere. */
  readonly codeOf?: Readonly<Record<string, string>>;
  /** For how many seconds an answer may be kept by anybody; 0 not at all. */
  readonly keptFor: number;
  readonly example: z.input<I>;
};

/** The answer as it is sent, or why there is none. */
export type Answered = { ok: true; answer: unknown } | { ok: false; problems: Notice[] };

export type Endpoint = Described & { readonly run: (input: unknown) => Promise<Answered> };

type Run<I extends z.ZodType, A extends z.ZodType> = (
  input: z.output<I>,
) => Calculated<Omit<z.input<A>, "warnings">> | Promise<Calculated<Omit<z.input<A>, "warnings">>>;

/** A question with who answers it. `run` gets what `input` has read; its result goes out through `answer`, warnings beside it. */
export function endpoint<I extends z.ZodType, A extends z.ZodType>({
  run,
  ...described
}: Described<I, A> & { run: Run<I, A> }): Endpoint {
  return {
    ...(described as unknown as Described),
    async run(input) {
      const calculated = await run(input as z.output<I>);
      if (!calculated.ok) return calculated;
      const { result, warnings } = calculated;
      return { ok: true, answer: described.answer.parse({ ...result, warnings }) };
    },
  };
}
