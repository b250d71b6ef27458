import { recipeFile } from "../../../ask";

export const GET = recipeFile("csv");
