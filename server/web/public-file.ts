import "server-only";
import { uuidv7 } from "@/server/kernel/ids";
import { REQUEST_ID } from "./headers";
import { clientRange } from "./origin";
import { publicProblem, TOO_MANY } from "./public-problem";
import { publicTraffic, type Turn } from "./public-traffic";
import { publicRoute } from "./route";

type TurnOf = (place: string) => Promise<Turn>;

/** More than anybody prints or takes away; few enough that nobody keeps a processor busy with laying papers out. */
const TURNS: Record<FileKind, TurnOf> = {
  pdf: publicTraffic({ name: "public-pdfs", requests: 60, minutes: 15 }),
  csv: publicTraffic({ name: "public-files", requests: 240, minutes: 15 }),
};

type FileKind = "pdf" | "csv";

/**
 * A route for everybody that makes a file, which is dear: counted by where the request comes from, before anything is read.
 * `turnOf` is for tests.
 */
export const publicFile = (
  kind: FileKind,
  handle: (request: Request) => Promise<Response>,
  turnOf: TurnOf = TURNS[kind],
): ((request: Request) => Promise<Response>) =>
  publicRoute(async (request) => {
    const turn = await turnOf(clientRange(request.headers));
    if (turn.within) return handle(request);
    const instance = request.headers.get(REQUEST_ID) ?? uuidv7();
    return publicProblem(429, [TOO_MANY], { instance, headers: turn.headers });
  });
