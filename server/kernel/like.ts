/** The text as a part of a LIKE pattern that stands for itself: a typed `%` or `_` finds a percent sign or an underscore. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** A LIKE pattern for values that contain the text. */
export const containing = (text: string): string => `%${escapeLike(text)}%`;
