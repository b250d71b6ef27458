import { route } from "@/server/web/route";
import { recipeFile } from "../../../ask";

export const GET = route({ can: "recipe.view" }, recipeFile("pdf"));
