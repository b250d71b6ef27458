import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  actionBreaches,
  catchBreaches,
  MAY_CATCH,
  ownerBreaches,
  OWNERS,
  parse,
  pureBreaches,
  rawBreaches,
  roleBreaches,
  roomBreaches,
  sourcesOnDisk,
  systemBreaches,
  type Breach,
  type Parsed,
} from "./architecture";
import { SYSTEM_ROLES } from "./services/permissions";

const root = path.resolve(import.meta.dirname, "..");
const files = sourcesOnDisk(root).map(parse);
const roleNames = Object.keys(SYSTEM_ROLES);
const architecture = fs.readFileSync(path.join(root, "docs/ARCHITECTURE.md"), "utf8");
const systemFiles = new Set([...architecture.matchAll(/^- `([^`]+\.ts)`/gm)].map((m) => m[1]!));

type Law = { name: string; broken: (files: Parsed[]) => Breach[]; planted: { path: string; text: string }[] };

const laws: Law[] = [
  {
    name: "rooms reach only what they may",
    broken: roomBreaches,
    planted: [
      { path: "app/(app)/x/page.tsx", text: `import { recipe } from "@/db/schema";` },
      {
        path: "app/(app)/x/page.tsx",
        text: `import { restock } from "@/server/services/inventory-adjustment/restock";`,
      },
      { path: "components/x/y.tsx", text: `import { list } from "@/server/services/inventory";` },
      { path: "components/x/y.tsx", text: `import { headers } from "next/headers";` },
      { path: "server/services/recipes/x.ts", text: `import { deduct } from "../fifo/take";` },
      { path: "server/services/recipes/x.ts", text: `import { redirect } from "next/navigation";` },
      { path: "server/services/recipes/x.ts", text: `import { withTx } from "@/server/kernel/database";` },
      { path: "server/kernel/x.ts", text: `import { recipe } from "@/db/schema";` },
      { path: "server/web/x.ts", text: `import { start } from "@/server/services/batches";` },
      { path: "db/schema/x.ts", text: `import { hasPermission } from "@/server/kernel/context";` },
      { path: "middleware.ts", text: `import { visitor } from "@/server/web/session";` },
    ],
  },
  {
    name: "pure files are safe for a browser, transitively",
    broken: pureBreaches,
    planted: [
      { path: "server/services/zz/pure.ts", text: `import { createHash } from "node:crypto";` },
      { path: "server/services/zz/pure.ts", text: `import { recipe } from "@/db/schema";` },
    ],
  },
  {
    name: "actions.ts exports nothing but actions",
    broken: actionBreaches,
    planted: [
      { path: "app/(app)/x/actions.ts", text: `"use server";\nexport const x = async () => 1;` },
      { path: "app/(app)/x/actions.ts", text: `"use server";\nexport async function x() {}` },
      {
        path: "app/(app)/x/page.tsx",
        text: `export default function P() { async function go() { "use server"; } return null; }`,
      },
      { path: "components/x.tsx", text: `"use server";\nexport const x = 1;` },
    ],
  },
  {
    name: "a domain writes its own tables only, and stock has one door",
    broken: ownerBreaches,
    planted: [
      { path: "server/services/recipes/x.ts", text: `ctx.db.insert(inventoryLot, {});` },
      { path: "server/services/batches/x.ts", text: `await ctx.db.update(itemStock, w, {});` },
      { path: "server/services/batches/x.ts", text: `import { take } from "../fifo/steps";` },
    ],
  },
  {
    name: "services hold no raw queries",
    broken: rawBreaches,
    planted: [
      { path: "server/services/recipes/x.ts", text: `db.execute(q);` },
      { path: "server/services/recipes/x.ts", text: "sql.raw(`1`);" },
    ],
  },
  {
    name: "nobody compares roles or user types",
    broken: (all) => roleBreaches(all, roleNames),
    planted: [
      { path: "app/x/page.tsx", text: `if (user.userType === "developer") go();` },
      { path: "server/services/recipes/x.ts", text: `if (role.name !== "Viewer") go();` },
    ],
  },
  {
    name: "errors go on to the one translator",
    broken: (all) => catchBreaches(all, MAY_CATCH),
    planted: [{ path: "server/services/recipes/x.ts", text: `try { go(); } catch { }` }],
  },
  {
    name: "only the listed files act without a tenant",
    broken: (all) => systemBreaches(all, systemFiles),
    planted: [
      {
        path: "server/services/recipes/x.ts",
        text: `import { systemCommand } from "@/server/kernel/system";`,
      },
    ],
  },
];

test("the law sees every file that git has", () => {
  const tracked = execFileSync("git", ["ls-files", "*.ts", "*.tsx"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((f) => /^(app|components|server|db|e2e)\/|^(middleware|instrumentation)\.ts$/.test(f))
    .filter((f) => fs.existsSync(path.join(root, f)));
  const seen = new Set(files.map((f) => f.path));
  expect(tracked.filter((f) => !seen.has(f))).toEqual([]);
  expect(tracked.length).toBeGreaterThan(100);
});

describe.each(laws)("$name", ({ broken, planted }) => {
  test("in the whole house", () => {
    expect(broken(files).map((b) => `${b.file}: ${b.what}`)).toEqual([]);
  });
  test.each(planted)("and turns red for $text in $path", (breach) => {
    const others = files.filter((f) => f.path !== breach.path);
    const before = broken(others).length;
    expect(broken([...others, parse(breach)]).length).toBeGreaterThan(before);
  });
});

test("every table has an owner", async () => {
  const schema = await import("@/db/schema");
  const { is } = await import("drizzle-orm");
  const { PgTable } = await import("drizzle-orm/pg-core");
  const tables = Object.entries(schema)
    .filter(([, value]) => is(value, PgTable))
    .map(([name]) => name);
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.filter((t) => !OWNERS[t])).toEqual([]);
});
