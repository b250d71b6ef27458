/**
 * What was recorded newest first, in the order in which it came: by its day ("2026-11-21"), and within one day as it was
 * recorded. So a delivery entered late stands where it belongs, and two of one day keep their order.
 */
export const asReceived = <T extends { receivedOn: string }>(newestFirst: readonly T[]): T[] =>
  [...newestFirst]
    .reverse()
    .sort((a, b) => Number(a.receivedOn > b.receivedOn) - Number(a.receivedOn < b.receivedOn));
