import { exportEntries } from "@/server/services/global-library";
import { consoleRoute } from "@/server/web/route";
import { readSearch } from "@/server/web/search";
import { librarySearch, whichEntries } from "../list-state";

/** The entries that the list shows, in the format of the data files. */
export const GET = consoleRoute({ can: "dev.library" }, async (ctx, request) => {
  const { search } = readSearch(librarySearch, Object.fromEntries(new URL(request.url).searchParams));
  const entries = await exportEntries(ctx, { ...whichEntries(search), curated: search.state === "curated" });
  const day = ctx.clock().toISOString().slice(0, 10);
  return new Response(`${JSON.stringify(entries, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="library-${day}.json"`,
    },
  });
});
