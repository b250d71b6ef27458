import path from "node:path";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as slices from "@/db/schema";
import { documented, table } from "./documents";
import { OWNERS, parse, sourcesOnDisk } from "./architecture";
import { refusals } from "./error-codes";
import * as kernelTables from "./kernel/tables";
import { isPlatform } from "./kernel/tables";
import { dialect } from "./kernel/database";
import { MOVEMENT_KINDS } from "./services/fifo/kinds";
import {
  CATEGORIES,
  categoryOf,
  DEV_PERMISSIONS,
  PERMISSIONS,
  SYSTEM_ROLES,
  TIERS,
} from "./services/permissions";
import { COMMON, DESCRIBED, documentEndpoint, LIMITS } from "./services/public-tools";
import { UNITS } from "./services/unit-conversion/pure";

const stale = "stale: run the test with UPDATE_DOCS=1";

test("the permissions", () => {
  const text = CATEGORIES.map((category) => {
    const rows = Object.entries(PERMISSIONS)
      .filter(([name]) => categoryOf(name) === category)
      .map(([name, p]) => [
        `\`${name}\``,
        p.description,
        TIERS[p.tier].name,
        "implies" in p ? p.implies.map((i) => `\`${i}\``).join(", ") : "",
      ]);
    return `### ${category}\n\n${table([["permission", "for", "from tier", "implies"], ...rows])}`;
  }).join("\n\n");
  expect(documented("USERS_AND_PERMISSIONS.md", "permissions", text), stale).toBe(true);
});

test("the permissions of staff", () => {
  const rows = Object.entries(DEV_PERMISSIONS).map(([name, { description }]) => [`\`${name}\``, description]);
  const text = table([["permission", "for"], ...rows]);
  expect(documented("USERS_AND_PERMISSIONS.md", "dev-permissions", text), stale).toBe(true);
});

test("the roles and tiers", () => {
  const roles = Object.entries(SYSTEM_ROLES).map(([name, granted]) => [
    name,
    granted.map((g) => `\`${g}\``).join(", "),
  ]);
  expect(
    documented(
      "USERS_AND_PERMISSIONS.md",
      "roles",
      table([["role", "permissions (and what they imply)"], ...roles]),
    ),
    stale,
  ).toBe(true);
  const limit = (n: number | null) => (n === null ? "no limit" : String(n));
  const tiers = Object.values(TIERS).map((t) => [
    t.name,
    limit(t.maxActiveUsers),
    limit(t.maxActiveItems),
    limit(t.maxActiveRecipes),
    limit(t.maxActiveProducts),
    limit(t.maxBatchesPerMonth),
  ]);
  const head = ["tier", "active users", "active items", "active recipes", "products", "batches a month"];
  expect(documented("USERS_AND_PERMISSIONS.md", "tiers", table([head, ...tiers])), stale).toBe(true);
  expect(documented("FREE_TIER.md", "tiers", table([head, ...tiers])), stale).toBe(true);
});

test("the event codes", () => {
  const rows = Object.entries(MOVEMENT_KINDS).map(([kind, { prefix, label }]) => [
    `\`${prefix}\``,
    label,
    `\`${kind}\``,
  ]);
  expect(
    documented(
      "INVENTORY_EVENTS_TERMINOLOGY.md",
      "kinds",
      table([["prefix", "on screens", "kind"], ...rows]),
    ),
    stale,
  ).toBe(true);
});

test("the units", () => {
  const rows = [...UNITS.values()].map((u) => [`\`${u.code}\``, u.name, u.dimension, String(u.factor)]);
  expect(
    documented(
      "INVENTORY_EVENTS_TERMINOLOGY.md",
      "units",
      table([["code", "name", "dimension", "in base units"], ...rows]),
    ),
    stale,
  ).toBe(true);
});

test("the public API", () => {
  const rows = [...DESCRIBED, documentEndpoint].map(({ method, path, summary, refusals }) => [
    `\`${method} /api/public/${path}\``,
    summary,
    Object.keys(refusals)
      .map((code) => `\`${code}\``)
      .join(", "),
  ]);
  const { requests, minutes, bytes } = LIMITS;
  const limits = `${requests} requests in ${minutes} minutes from one place (an IPv4 /24, an IPv6 /48); a body of ${bytes} bytes.`;
  const common = Object.entries(COMMON).map(([status, { code, when }]) => [status, `\`${code}\``, when]);
  const text = [
    table([["question", "what it answers", "422 with"], ...rows]),
    limits,
    table([["status", "code", "when"], ...common]),
  ].join("\n\n");
  expect(documented("API_REFERENCE.md", "public-api", text), stale).toBe(true);
});

test("the refusals", () => {
  const server = sourcesOnDisk(path.resolve(import.meta.dirname, "..")).filter((file) =>
    file.path.startsWith("server/"),
  );
  const all = refusals(server.map(parse));
  expect(all.length).toBeGreaterThan(50);
  const rows = all.map(({ code, kind, owner, message }) => [
    `\`${code}\``,
    kind,
    owner,
    message.replaceAll("|", "\\|").trim(),
  ]);
  expect(
    documented("API_REFERENCE.md", "refusals", table([["code", "kind", "owner", "what it says"], ...rows])),
    stale,
  ).toBe(true);
});

test("the tables", () => {
  const all = ([...Object.entries(slices), ...Object.entries(kernelTables)] as [string, unknown][]).filter(
    (entry): entry is [string, PgTable] => is(entry[1], PgTable),
  );
  expect(all.length).toBeGreaterThan(30);
  const text = all
    .map(([name, t]) => {
      const owner = isPlatform(t) ? "platform" : (OWNERS[name] ?? "kernel");
      const columns = Object.values(getTableColumns(t)).map((c) => [
        `\`${(dialect as unknown as { casing: { getColumnCasing(x: unknown): string } }).casing.getColumnCasing(c)}\``,
        c.getSQLType(),
        c.notNull ? "" : "may be null",
      ]);
      const checks = getTableConfig(t).checks.map((c) => `\`${c.name}\``);
      const kept = checks.length > 0 ? `\n\nChecks: ${checks.join(", ")}` : "";
      return `### ${getTableName(t)}\n\nWritten by \`${owner}\`.\n\n${table([["column", "type", ""], ...columns])}${kept}`;
    })
    .join("\n\n");
  expect(documented("DATABASE_MODELS.md", "models", text), stale).toBe(true);
});
