/** How large the bench's world is, and how often each case runs. */
export type Scale = {
  name: "smoke" | "full";
  /** Organizations beside the two that are looked at, each with this many items. */
  organizations: number;
  itemsEach: number;
  /** The large workshop; every item of every organization has `LOTS` lots. */
  bigItems: number;
  /** Pairs of movements that are added to every lot for the last stage; 0 leaves that stage out. */
  growth: number;
  /** Measured runs of each case, after the warm-up. */
  runs: number;
  warmUp: number;
  /** A case that took so long ends after fewer runs. */
  seconds: number;
  clients: readonly number[];
  /** Acts of each client crowd. */
  acts: number;
};

/** Lots of each seeded item, and movements that each lot had since it came. */
export const LOTS = 10;
export const USES = 4;

/** 30 organizations, 27,500 movements: what `npm test` can afford. Its times say nothing, its counts and plans do. */
export const SMOKE: Scale = {
  name: "smoke",
  organizations: 28,
  itemsEach: 5,
  bigItems: 300,
  growth: 0,
  runs: 1,
  warmUp: 1,
  seconds: 10,
  clients: [1, 8, 32],
  acts: 32,
};

/** 500 organizations, 1,000,000 movements, then 5,000,000; one organization with 5,000 items and 50,000 lots. */
export const FULL: Scale = {
  name: "full",
  organizations: 498,
  itemsEach: 30,
  bigItems: 5000,
  growth: 10,
  runs: 100,
  warmUp: 15,
  seconds: 20,
  clients: [1, 8, 32],
  acts: 800,
};
