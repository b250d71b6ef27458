import { batchFile } from "../../../file";

export const GET = batchFile("pdf");
