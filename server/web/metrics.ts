import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/server/kernel/env";
import { NotFound } from "@/server/kernel/errors";
import { metricsText } from "@/server/kernel/metrics";

/**
 * The figures of this process for a scraper that sends METRICS_SECRET as a bearer token. For everybody else, and where
 * no secret is set, there is no such page.
 */
export async function metrics(request: Request): Promise<Response> {
  const { METRICS_SECRET: secret } = env();
  const given = /^Bearer (.*)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!secret || !same(given, secret)) throw new NotFound("This page");
  const { body, contentType } = await metricsText();
  return new Response(body, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}

/** Compares digests: as long for a wrong token as for the right one, whatever its length. */
const same = (given: string, secret: string) => timingSafeEqual(digest(given), digest(secret));
const digest = (text: string) => createHash("sha256").update(text).digest();
