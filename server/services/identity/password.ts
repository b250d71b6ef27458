import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Busy } from "@/server/kernel/errors";

/** argon2id with OWASP's first choice; the numbers are in the hash, so they can be raised later. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anybody typed: unknown addresses are compared with it, so that they take as long as known ones. */
let decoy: Promise<string> | undefined;
const decoyHash = () => (decoy ??= hash(randomBytes(24).toString("base64url"), OPTIONS));

// Each hashing takes 19 MiB and a core for some 20 ms: a handful at once is all a sign-in page may cost.
const AT_ONCE = 4;
const WAITING = 64;
let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Busy();
    await new Promise<void>((resolve) => queue.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS));

/** Does the password fit? Takes comparable time where there is nothing to compare with. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await inTurn(async () => verify(stored ?? (await decoyHash()), password).catch(() => false));
  return stored !== undefined && fits;
}
