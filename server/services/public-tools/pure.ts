/** The public calculators, for browser and server alike: exact, without I/O. Figures go in and come out as decimal texts. */
export * from "./calculated";
