/**
 * What every public calculator answers: a result with things worth knowing, or what must be mended first.
 * Plain JSON, so that a page, the public API and a printed sheet can use the same answer.
 */

/**
 * `code` is stable snake_case for programs, `message` a whole sentence for the maker, `field` the place in the input
 * it is about ("oils.2.weight"), where there is one.
 */
export type Notice = { code: string; field?: string; message: string };

/** A problem blocks: there is no result that would be right. A warning does not. */
export type Calculated<R> = { ok: true; result: R; warnings: Notice[] } | { ok: false; problems: Notice[] };

/** More lines than anybody formulates with, few enough that hostile input costs nothing. */
export const MOST_LINES = 200;
