import { health } from "@/server/web/health";
import { publicRoute } from "@/server/web/route";

export const dynamic = "force-dynamic";

export const GET = publicRoute(health);
