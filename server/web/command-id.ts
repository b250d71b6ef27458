import "server-only";
import { uuidv7 } from "@/server/kernel/ids";

/** A fresh command id for a form that the server renders; the client renews it after success. */
export const newCommandId = (): string => uuidv7();
