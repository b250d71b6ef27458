import { z } from "zod";

const schema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().min(1),
  DATABASE_DIRECT_URL: z.string().optional(),
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z.string().min(32),
  PLAN_SECRET: z.string().min(32),
  APP_URL: z.url().default("http://localhost:3000"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  BATCHTRACK_DEMO: z.enum(["0", "1"]).default("0"),
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/**
 * The environment, checked once. Throws a sentence naming every variable that is missing or malformed
 * (never its value: it may be a secret). Read lazily so that `next build` needs no environment.
 */
export function env(): Env {
  if (read) return read;
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (!result.success) {
    const names = result.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`);
    throw new Error(`The environment is not complete: ${names.join(", ")}. See .env.example.`);
  }
  return (read = result.data);
}
