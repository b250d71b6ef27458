/** Documents of the workshop: sheets of recipes and batches, for the page, the PDF and the CSV alike. */
export { batchSheet } from "./batch/sheet";
export { recipeSheet } from "./recipe/sheet";
