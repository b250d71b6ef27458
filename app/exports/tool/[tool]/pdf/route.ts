import { toolFile } from "../../file";

export const GET = toolFile("pdf");
