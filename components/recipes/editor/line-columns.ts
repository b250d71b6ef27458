/** Columns of the lines' head and rows alike, from a desk's width on. */
export const COLUMNS =
  "sm:grid-cols-[1.25rem_minmax(9rem,1fr)_6rem_5.5rem_5.25rem_5rem_2.25rem] sm:items-start sm:gap-x-2";
