import { answers } from "./answers";

/** Asking the route of the public API as another program would. */
const at = (path: string) => `http://shop.example/api/public/${path}`;

export const get = (path: string): Promise<Response> => answers(new Request(at(path)));

/** A text is sent as it is, anything else as JSON. */
export const post = (path: string, body: unknown): Promise<Response> =>
  answers(
    new Request(at(path), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );

export type Told = Record<string, unknown>;

/** The answer of a request that is right. */
export async function told<T = Told>(asked: Promise<Response>): Promise<T> {
  const response = await asked;
  const body = (await response.json()) as T;
  if (response.status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
