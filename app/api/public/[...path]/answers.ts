import { searchLibrary } from "@/server/services/global-library";
import { ANSWERED, documentEndpoint, endpoint, globalItems, LIMITS } from "@/server/services/public-tools";
import { publicApi } from "@/server/web/public-api";

const search = endpoint({
  ...globalItems,
  async run({ q, kind, limit }) {
    const result = await searchLibrary({ search: q, kind, limit });
    return { ok: true, result, warnings: [] };
  },
});

/** The whole public API: one table of questions, one throttle over them all. */
export const answers = publicApi({ endpoints: [...ANSWERED, search, documentEndpoint], limits: LIMITS });
