import { metrics } from "@/server/web/metrics";
import { publicRoute } from "@/server/web/route";

export const dynamic = "force-dynamic";

export const GET = publicRoute(metrics);
