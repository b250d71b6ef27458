import fs from "node:fs";
import path from "node:path";

/** Who can sign in at the demo shops: the file that db/seed/demo.ts writes and DEMO_LOGINS names. */
export type Person = { email: string; password: string; role: string; shop: string };

const file = () => process.env.DEMO_LOGINS ?? path.resolve(".data/demo-logins.json");

type Written = { shops: { name: string; people: Omit<Person, "shop">[] }[] };

export function everybody(): Person[] {
  const { shops } = JSON.parse(fs.readFileSync(file(), "utf8")) as Written;
  return shops.flatMap((shop) => shop.people.map((person) => ({ ...person, shop: shop.name })));
}

/** "Owner", "Viewer", ... of the first shop; "Owner 2" of the second; "Developer". */
export function personOf(name: string): Person {
  const [, role = name, number = "1"] = /^(.*?)(?: (\d))?$/.exec(name) ?? [];
  const found = everybody().filter((person) => person.role.toLowerCase() === role.toLowerCase());
  const person = found[Number(number) - 1];
  if (!person) throw new Error(`There is nobody called ${name} in ${file()}.`);
  return person;
}

/** Where the cookies of a person who is signed in are kept for the length of a run. */
export const stateOf = (name: string): string =>
  path.resolve("test-results/signed-in", `${name.replaceAll(" ", "-").toLowerCase()}.json`);

/** Everybody whose cookies the set-up fetches once: passwords are throttled, and tests are many. */
export const SIGNED_IN = [
  "Owner",
  "Production Manager",
  "Inventory Specialist",
  "Viewer",
  "Owner 2",
  "Developer",
] as const;
export type SignedIn = (typeof SIGNED_IN)[number];
