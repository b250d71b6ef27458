import "server-only";
import { env } from "@/server/kernel/env";

/** A path of ours as other sites and search engines write it, by APP_URL. */
export const siteAddress = (path: string): string => new URL(path, env().APP_URL).href;
