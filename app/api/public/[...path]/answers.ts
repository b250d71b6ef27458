import { searchLibrary } from "@/server/services/global-library";
import { ANSWERED, documentEndpoint, endpoint, globalItems, LIMITS } from "@/server/services/public-tools";
import { publicApi } from "@/server/web/public-api";
import { withLibraryIds } from "./library-ids";

const search = endpoint({
  ...globalItems,
  async run({ q, kind, limit }) {
    const result = await searchLibrary({ search: q, kind, limit });
    return { ok: true, result, warnings: [] };
  },
});

const calculated = ANSWERED.map((one) => (one.operationId === "soap" ? withLibraryIds(one) : one));

/** The whole public API: one table of questions, one throttle over them all. */
export const answers = publicApi({ endpoints: [...calculated, search, documentEndpoint], limits: LIMITS });
