import { z } from "zod";
import { planSnapshotSchema } from "@/server/services/production-planning/pure";

/** A plan as it comes back from review: the object, or its text out of a plain form. Its seal is checked by the command. */
export const planField = z.preprocess((value) => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}, planSnapshotSchema);
