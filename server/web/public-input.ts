import "server-only";
import { readStrictJson } from "./strict-json";

/** What a stranger sent, or the status and the sentence that refuse it. */
export type Sent = { ok: true; value: unknown } | { ok: false; status: number; code: string; why: string };

const refused = (status: number, code: string, why: string): Sent => ({ ok: false, status, code, why });

/** The query of a GET as an object; a parameter that is named twice is refused. */
export function readQuery(address: URL): Sent {
  const names = [...address.searchParams.keys()];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return refused(400, "invalid_request", `"${twice.slice(0, 60)}" is sent twice.`);
  return { ok: true, value: Object.fromEntries(address.searchParams) };
}

/** The JSON body of a POST, read no further than `most` bytes. */
export async function readBody(request: Request, most: number): Promise<Sent> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    return refused(415, "unsupported_media_type", "Send the body as application/json.");
  const bytes = await upTo(request, most);
  if (!bytes) return refused(413, "too_large", `The body may have ${most} bytes at most.`);
  const read = readStrictJson(new TextDecoder().decode(bytes));
  return read.ok ? read : refused(400, "malformed_json", read.why);
}

/** Null where there is more: the rest is not waited for. */
async function upTo(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
