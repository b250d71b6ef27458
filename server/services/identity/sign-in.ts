import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { credential, organization, session, user } from "@/db/schema";
import { fields } from "@/server/kernel/fields";
import { uuidv7 } from "@/server/kernel/ids";
import { systemCommand } from "@/server/kernel/system";
import { passwordFits } from "./password";
import { forgetAttempts, requireAttempt } from "./throttle";

export const SESSION_HOURS = 12;

export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

const findCredential = systemCommand({
  name: "identity.findCredential",
  input: z.strictObject({ email: fields.email }),
  readOnly: true,
  async run({ db }, { email }) {
    const [row] = await db.select({
      fields: {
        userId: user.id,
        name: user.name,
        isActive: user.isActive,
        hash: credential.passwordHash,
        organizationActive: organization.isActive,
      },
      from: user,
      join: [{ table: credential, on: eq(credential.userId, user.id) }],
      left: [{ table: organization, on: eq(organization.organizationId, user.organizationId) }],
      where: and(sql`lower(${user.email}) = ${email}`, isNull(user.deletedAt)),
      limit: 1,
    });
    return row;
  },
});

const openSession = systemCommand({
  name: "identity.openSession",
  input: z.strictObject({
    userId: fields.id,
    tokenHash: z.string(),
    userAgent: z.string().max(300).optional(),
  }),
  async run({ db, now }, input) {
    await db.insert(session, {
      id: uuidv7(),
      userId: input.userId,
      tokenHash: input.tokenHash,
      userAgent: input.userAgent,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    });
  },
});

/**
 * Checks an address and a password and opens a session. Answers the random token for the cookie, or null:
 * the same for an unknown address, a wrong password and an inactive person, after comparable time.
 * Throws TooManyAttempts (per address range, per account from that range, per account, over all).
 */
export async function signIn(input: {
  email: string;
  password: string;
  ipRange: string;
  userAgent?: string;
}): Promise<{ token: string; userId: string } | null> {
  const email = input.email.trim().toLowerCase();
  const account = `sign-in:account:${tokenHash(email)}`;
  const fromHere = `${account}:${input.ipRange}`;
  // Ten from one place; twenty such places before the account is closed to all, so that nobody is locked out by a stranger
  // who knows the address. In this order: who is over his own limit counts no further.
  await requireAttempt([
    { key: `sign-in:from:${input.ipRange}`, limit: 100 },
    { key: fromHere, limit: 10 },
    { key: account, limit: 200 },
    { key: "sign-in:all", limit: 5_000 },
  ]);
  const parsed = fields.email.safeParse(email);
  const found = parsed.success ? await findCredential({ email: parsed.data }) : undefined;
  const fits = await passwordFits(found?.hash, input.password.slice(0, 1_000));
  if (!found || !fits || !found.isActive || found.organizationActive === false) return null;
  await forgetAttempts({ key: fromHere });
  const token = randomBytes(32).toString("base64url");
  await openSession({
    userId: found.userId,
    tokenHash: tokenHash(token),
    userAgent: input.userAgent?.slice(0, 300),
  });
  return { token, userId: found.userId };
}

/** Ends the session of this token; nothing happens where there is none. */
export const signOut = systemCommand({
  name: "identity.signOut",
  input: z.strictObject({ token: z.string().max(200) }),
  async run({ db, now }, { token }) {
    await db.update(session, and(eq(session.tokenHash, tokenHash(token)), isNull(session.revokedAt))!, {
      revokedAt: now,
    });
  },
});
