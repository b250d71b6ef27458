/** One line of a result. */
export type Fact = { term: string; detail: string };
