/** Strangers have no calendar of their own here: their papers carry the day of UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
