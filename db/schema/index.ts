export * from "./identity";
export * from "./library";
export * from "./inventory";
export * from "./stock";
export * from "./recipes";
export * from "./batches";
export * from "./products";
export * from "./public";
