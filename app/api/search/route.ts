import { everything } from "@/server/services/search";
import { route } from "@/server/web/route";
import { foundLine } from "./found";

/** What the command palette finds for the words typed. */
export const GET = route({ can: "inventory.view" }, async (ctx, request) => {
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  const found = await everything(ctx, { text });
  return Response.json({ results: found.map(foundLine) });
});
