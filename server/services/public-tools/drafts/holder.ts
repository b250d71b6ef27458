import { createHash } from "node:crypto";
import { and, eq, gt, type SQL } from "drizzle-orm";
import { z } from "zod";
import { toolDraft } from "@/db/schema";

/** A draft lives so long from its last change; the cookie that leads to it as long. */
export const DRAFT_DAYS = 30;

/** How many somebody keeps at once: more than he looks through, few enough to bound what a stranger can store. */
export const MOST_DRAFTS = 20;

/** The visitor's secret; one of another form simply holds nothing. */
export const holderField = z.string().max(100);

/** All that is stored of a secret: who reads the table can open nobody's drafts. */
export const holderHash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + DRAFT_DAYS * 86_400_000);

/** The drafts of a secret that have not expired. */
export const heldBy = (secret: string, now: Date): SQL =>
  and(eq(toolDraft.holderHash, holderHash(secret)), gt(toolDraft.expiresAt, now))!;
