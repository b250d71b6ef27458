import { route } from "@/server/web/route";
import { batchFile } from "../../../file";

export const GET = route({ can: "batch.view" }, batchFile("pdf"));
