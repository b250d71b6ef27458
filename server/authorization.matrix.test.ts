import { describe, expect, test } from "vitest";
import type { Ctx } from "@/server/kernel/context";
import { systemClock } from "@/server/kernel/clock";
import { AppError } from "@/server/kernel/errors";
import { uuidv7, type OrganizationId } from "@/server/kernel/ids";
import {
  DEV_PERMISSIONS,
  PERMISSIONS,
  SYSTEM_ROLES,
  TIERS,
  type Permission,
  type TierCode,
} from "@/server/services/permissions";
import { DESCRIBED, documentEndpoint } from "@/server/services/public-tools";
import {
  actionsOf,
  doorsOfServices,
  madeInServices,
  membersDoors,
  pagesOf,
  parsedSources,
  routesOf,
  staffDoors,
} from "./authorization";
import { documented, table } from "./documents";

/**
 * Who may do what, for everything that can be called from outside. The inventory is read from the code, so that nothing can be
 * forgotten; the expected answers are computed here from the catalogue, not by the code that decides.
 */

const files = parsedSources();
const doors = await doorsOfServices();
const guarded = membersDoors(doors);
const staffed = staffDoors(doors);

/** Doors without a permission: they act before anybody is known, and are called by server/web and seeds only. */
const SYSTEM_DOORS = [
  "drafts.byId",
  "drafts.claim",
  "drafts.drop",
  "drafts.keep",
  "drafts.of",
  "identity.countAttempt",
  "identity.resolveSession",
  "identity.signOut",
  "library.entry",
  "library.families",
  "library.inciNames",
  "library.oilKeys",
  "library.search",
  "organizations.open",
];
/** Forms of people who are not signed in. */
const PUBLIC_ACTIONS = ["signIn", "signOut", "keepDraft", "dropDraft", "claimDrafts"];
/** Which kind of door each maker of actions opens. */
const OPENED_BY: Record<string, string> = {
  action: "command",
  ask: "query",
  consoleAction: "consoleCommand",
  consoleAsk: "consoleQuery",
};
/** Addresses without a permission, each with what guards it instead. */
const PUBLIC_ADDRESSES: Record<string, string> = {
  "/": "says nothing about anybody",
  "/sign-in": "the door itself",
  "/tools": "lists the calculators",
  "/tools/draft": "shows what the secret in the visitor's own cookie or link holds (e2e/drafts-page.spec.ts)",
  "/tools/api": "shows what is published about the public API",
  "/global-items": "shows the platform's library, the same to everybody",
  "/global-items/[slug]": "shows an entry of the library, the same to everybody",
  "/exports/tool/[tool]": "reckons what stands in its own address, the same for everybody",
  "/exports/tool/[tool]/csv": "as its page, counted by where one comes from (server/web/public-file.test.ts)",
  "/exports/tool/[tool]/pdf": "as its page, counted by where one comes from (server/web/public-file.test.ts)",
  "/[...missing]": "says that there is nothing",
  "/not-yours": "answers everybody that it is forbidden",
  "/api/health": "tells up or down, nothing else",
  "/api/metrics": "a secret of its own (server/web/metrics.test.ts)",
  "/api/session/stale": "clears a dead cookie, goes to own paths only (e2e/sign-in.spec.ts)",
};

/** The same for everybody and reckoned in the browser; held to that by "the calculators reach …" below. */
const CALCULATORS = "app/(tools)/";
/** Beside them, rendered for each request: what a visitor keeps on the server. */
const DRAFTS = "app/(tools)/tools/draft/";
/** Beside them, rendered once: what is published about the public API. */
const PUBLISHED = "app/(tools)/tools/api/";
const isCalculator = (file: string): boolean =>
  file.startsWith(CALCULATORS) && !file.startsWith(DRAFTS) && !file.startsWith(PUBLISHED);

/**
 * Answers strangers from one table of questions, every method of it: what is not meant is refused in its own words
 * (server/web/public-api.test.ts).
 */
const STRANGERS = "/api/public/[...path]";

/** For staff: made by makers of its own, which ask permissions of the staff's own catalogue. */
const CONSOLE = "app/(developer)/";

describe("the inventory", () => {
  test("has every command and query that is made in the services", () => {
    const handedOut = new Set(doors.map((d) => d.door.spec.name));
    const made = madeInServices(files);
    expect(made.length).toBeGreaterThan(80);
    expect(made.filter((m) => m.maker !== "systemCommand" && !handedOut.has(m.name))).toEqual([]);
  });

  test("names each once, and after something of its domain", () => {
    const names = doors.map((d) => d.door.spec.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => !/^[A-Za-z-]+\.[A-Za-z]+$/.test(name))).toEqual([]);
  });

  test("has no other doors without a permission than these", () => {
    const system = doors.filter((d) => d.door.kind === "system").map((d) => d.door.spec.name);
    expect(system.filter((name) => !SYSTEM_DOORS.includes(name))).toEqual([]);
  });

  test("every permission that is asked stands in the catalogue", () => {
    expect(guarded.filter((d) => !(d.door.spec.can in PERMISSIONS)).map((d) => d.door.spec.name)).toEqual([]);
    expect(staffed.length).toBeGreaterThan(8);
    expect(staffed.filter((d) => !(d.door.spec.can in DEV_PERMISSIONS)).map((d) => d.door.spec.name)).toEqual(
      [],
    );
  });

  test("every action opens a door of this inventory, or is one of the public ones", () => {
    const known = new Map<string, string>(
      [...guarded, ...staffed].map((d) => [`${d.domain}/${d.export}`, d.door.kind]),
    );
    const actions = actionsOf(files);
    expect(actions.length).toBeGreaterThan(10);
    const wrong = actions.filter(({ name, maker, opens }) => {
      if (maker === "publicAction") return !PUBLIC_ACTIONS.includes(name);
      return known.get(`${opens?.domain}/${opens?.export}`) !== OPENED_BY[maker];
    });
    expect(wrong).toEqual([]);
  });

  test("every route and page names its permission, or is one of the public ones", () => {
    const addresses = [...routesOf(files), ...pagesOf(files)];
    expect(addresses.length).toBeGreaterThan(8);
    const wrong = addresses.filter(({ address, file, maker, can, method }) => {
      if (address === STRANGERS) return false;
      if (PUBLIC_ADDRESSES[address] !== undefined || isCalculator(file)) return method !== "GET";
      const isRoute = file.endsWith("route.ts") || file.endsWith("route.tsx");
      const [expected, catalogue] = file.startsWith(CONSOLE)
        ? [isRoute ? "consoleRoute" : "consolePage", DEV_PERMISSIONS]
        : [isRoute ? "route" : "page", PERMISSIONS];
      return maker !== expected || method !== "GET" || can === undefined || !(can in catalogue);
    });
    expect(wrong).toEqual([]);
  });

  test("what answers strangers looks at no session and sets no cookie", () => {
    const answering = files.filter((f) => /^(app\/api\/public\/|server\/web\/public-(?!page))/.test(f.path));
    expect(answering.length).toBeGreaterThan(5);
    const reached = answering.flatMap((f) => f.imports.map((i) => i.from));
    expect(reached.filter((from) => /(session|auth|cookie|next\/headers)$/.test(from))).toEqual([]);
  });

  test("the calculators reach nothing of the server but arithmetic", () => {
    const pages = files.filter((f) => isCalculator(f.path));
    expect(pages.length).toBeGreaterThan(1);
    const reached = pages.flatMap((f) => f.imports.filter((i) => !i.typeOnly).map((i) => i.from));
    expect(
      reached.filter((from) => /^(server|db|next\/headers)/.test(from) && !/\/pure$/.test(from)),
    ).toEqual([]);
  });
});

/** What a person may, by the words of the catalogue: granted, implied however far, and cut by the tier. */
function expectedPermissions(tier: TierCode, granted: readonly Permission[] | "owner"): Set<string> {
  const included = (name: Permission) => TIERS[PERMISSIONS[name].tier].rank <= TIERS[tier].rank;
  const all = Object.keys(PERMISSIONS) as Permission[];
  const wanted = new Set<Permission>(granted === "owner" ? all : granted);
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const name of [...wanted]) {
      const entry = PERMISSIONS[name];
      if ("implies" in entry) for (const implied of entry.implies) wanted.add(implied as Permission);
    }
  }
  return new Set([...wanted].filter(included));
}

const ctxWith = (permissions: ReadonlySet<string>): Ctx => ({
  organizationId: "1" as OrganizationId,
  organizationName: "Nowhere",
  actor: { kind: "member", id: uuidv7(), name: "Somebody", sessionId: uuidv7() },
  userType: "team_member",
  permissions,
  features: new Set(),
  tier: { code: "free", ...TIERS.free },
  access: "allow",
  timezone: "UTC",
  locale: "en-US",
  currency: "USD",
  requestId: uuidv7(),
  clock: systemClock,
});

/** Never fits any input: so whoever may gets as far as the parsing, and nobody reaches the database. */
const GARBAGE = { "not expected": true, "": null };

async function answer(
  door: (typeof guarded)[number]["door"],
  ctx: Ctx,
  input: unknown = GARBAGE,
): Promise<string> {
  try {
    await door(ctx, input);
    return "answered";
  } catch (error) {
    return error instanceof AppError ? error.kind : `failed: ${String(error)}`;
  }
}

const PRINCIPALS: [string, readonly Permission[] | "owner"][] = [
  ["owner", "owner"],
  ...Object.entries(SYSTEM_ROLES),
  ["nobody", []],
];

describe.each(Object.keys(TIERS) as TierCode[])("in the tier %s", (tier) => {
  test.each(PRINCIPALS)("%s reaches exactly what the catalogue says", async (_who, granted) => {
    const permissions = expectedPermissions(tier, granted);
    const ctx = ctxWith(permissions);
    const wrong: string[] = [];
    for (const { door } of guarded) {
      const expected = permissions.has(door.spec.can) ? "invalid" : "forbidden";
      const got = await answer(door, ctx);
      if (got !== expected) wrong.push(`${door.spec.name}: ${got} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});

test.each(guarded.map((d) => [d.door.spec.name, d.door] as const))(
  "%s is forbidden to whoever has every permission but its own, whatever he sends",
  async (_name, door) => {
    const others = new Set(Object.keys(PERMISSIONS).filter((name) => name !== door.spec.can));
    for (const input of [GARBAGE, undefined, null, "x", [], { itemId: uuidv7(), id: uuidv7() }]) {
      expect(await answer(door, ctxWith(others), input)).toBe("forbidden");
    }
  },
);

test("commands need billing access beside the permission, questions do not", async () => {
  const owner = ctxWith(expectedPermissions("enterprise", "owner"));
  for (const { door } of guarded) {
    const told = await answer(door, { ...owner, access: "read_only" });
    expect([door.spec.name, told]).toEqual([door.spec.name, door.kind === "command" ? "limit" : "invalid"]);
  }
});

const stale = "stale: run with UPDATE_DOCS=1";

test("docs/SERVICES.md tells every door and its permission", () => {
  expect(documented("SERVICES.md", "doors", doorTables()), stale).toBe(true);
});

test("docs/API_REFERENCE.md tells every route and what it needs", () => {
  const asked = [...DESCRIBED, documentEndpoint].map(({ method, path }) => ({
    method,
    address: `/api/public/${path}`,
    can: undefined,
  }));
  const rows = [...routesOf(files).filter(({ address }) => address !== STRANGERS), ...asked]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ method, address, can }) => [
      `\`${method} ${address}\``,
      can ? `a session, \`${can}\`` : "no session",
    ]);
  expect(documented("API_REFERENCE.md", "routes", table([["route", "needs"], ...rows])), stale).toBe(true);
});

/** What a document calls each kind of door. */
const KINDS = {
  command: "command",
  query: "query",
  consoleCommand: "console command",
  consoleQuery: "console query",
};

function doorTables(): string {
  const told = [...guarded, ...staffed];
  const domains = [...new Set(told.map((d) => d.domain))].sort();
  return domains
    .map((domain) => {
      const rows = told
        .filter((d) => d.domain === domain)
        .sort((a, b) => (a.door.kind + a.door.spec.name < b.door.kind + b.door.spec.name ? -1 : 1))
        .map(({ door }) => [`\`${door.spec.name}\``, KINDS[door.kind], `\`${door.spec.can}\``]);
      return `### ${domain}\n\n${table([["what", "kind", "permission"], ...rows])}\n`;
    })
    .join("\n");
}
