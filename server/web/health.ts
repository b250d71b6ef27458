import "server-only";
import { databaseAnswers } from "@/server/kernel/database";

/** 200 when this process and its database answer, 503 otherwise; says nothing else about the inside. */
export async function health(): Promise<Response> {
  const ok = await databaseAnswers().catch(() => false);
  return Response.json(
    { status: ok ? "ok" : "unavailable" },
    { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
