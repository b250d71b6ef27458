import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * The law of the house as data, and the reading of the code that executes it. `architecture.test.ts` runs every law
 * over every file on the disk, and over planted breaches to see that it can turn red.
 */

export type Source = { path: string; text: string };
export type Breach = { file: string; law: string; what: string };

const ROOMS = ["app", "components", "server", "db", "e2e"];
const ROOT_FILES = ["middleware.ts", "instrumentation.ts"];

/** Every TypeScript file of the house. */
export function sourcesOnDisk(root: string): Source[] {
  const found: string[] = ROOT_FILES.filter((f) => fs.existsSync(path.join(root, f)));
  const visit = (folder: string) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const at = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(at);
      else if (/\.tsx?$/.test(entry.name)) found.push(at);
    }
  };
  for (const room of ROOMS) if (fs.existsSync(path.join(root, room))) visit(room);
  return found.sort().map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), "utf8") }));
}

type Import = { from: string; typeOnly: boolean; names: string[] };
export type Parsed = Source & { ast: ts.SourceFile; imports: Import[] };

export function parse(source: Source): Parsed {
  const ast = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, names: string[]) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ from: resolve(source.path, specifier.text), typeOnly, names });
    }
  };
  each(ast, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
      const allTypes = elements.length > 0 && elements.every((e) => e.isTypeOnly) && !clause?.name;
      add(
        node.moduleSpecifier,
        Boolean(clause?.isTypeOnly) || allTypes,
        elements.filter((e) => !e.isTypeOnly).map((e) => (e.propertyName ?? e.name).text),
      );
    } else if (ts.isExportDeclaration(node)) {
      const elements =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : [];
      add(
        node.moduleSpecifier,
        node.isTypeOnly || (elements.length > 0 && elements.every((e) => e.isTypeOnly)),
        elements.map((e) => (e.propertyName ?? e.name).text),
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, []);
    }
  });
  return { ...source, ast, imports };
}

export function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}

/** "@/server/kernel/ids" and "../kernel/ids" alike become "server/kernel/ids"; packages stay as they are. */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

const isOurs = (target: string) => /^(app|components|server|db|e2e|middleware)(\/|$)/.test(target);
export const isTest = (file: string) =>
  /(\.test\.tsx?|\/testing(-[a-z]+)?\.ts)$/.test(file) || file.startsWith("e2e/");

/** What a room may reach of the house, besides type-only imports; and which packages it may not. */
type Room = { name: string; where: RegExp; reach: RegExp; never?: RegExp; only?: RegExp };

const DOOR = /^server\/services\/[a-z-]+(\/index|\/pure)?$/;
const PURE = /^server\/services\/[a-z-]+\/pure$/;
const join = (...parts: RegExp[]) => new RegExp(parts.map((p) => `(?:${p.source})`).join("|"));

/** The rooms of docs/ARCHITECTURE.md, first match wins. */
const ROOM_LAWS: Room[] = [
  {
    name: "middleware",
    where: /^middleware\.ts$/,
    reach: /^server\/web\/(cookie|headers)$/,
    only: /^next(\/|$)/,
  },
  {
    name: "app",
    where: /^app\//,
    reach: join(/^(app|components)\//, /^server\/web\//, DOOR),
    only: /^(next|react|geist|@fontsource|lucide-react|server-only|zod)/,
  },
  {
    name: "components",
    where: /^components\//,
    reach: join(/^components\//, PURE, /^server\/kernel\/(quantity|money|exact|typed|clock|csv|file-name)$/),
    never: /^(node:|drizzle-orm|postgres|next-auth|next\/(headers|cache|server)|pino|server-only)/,
  },
  {
    name: "server/web",
    where: /^server\/web\//,
    reach: join(
      /^server\/(web|kernel)\//,
      /^server\/adapters\/rate-limit$/,
      /^server\/services\/(identity|organizations|permissions)(\/index)?$/,
    ),
    never: /^(drizzle-orm|postgres)/,
  },
  {
    name: "adapters",
    where: /^server\/adapters\//,
    reach: /^server\/(adapters|kernel)\//,
    never: /^(next|react)(\/|$)/,
  },
  {
    name: "kernel",
    where: /^server\/kernel\//,
    reach: /^server\/kernel\//,
    only: /^(drizzle-orm|postgres|zod|pino|prom-client|node:)/,
  },
  {
    name: "db/seed",
    where: /^db\/seed\//,
    reach: join(/^db\//, /^server\/kernel\//, /^server\/services\//),
    never: /^(next|react)(\/|$)/,
  },
  {
    name: "db",
    where: /^db\//,
    reach: join(/^db\//, /^server\/kernel\/(quantity|money|ids|tables)$/),
    only: /^drizzle-orm/,
  },
  { name: "cli and bench", where: /^server\/(cli|bench)\//, reach: /^(server|db)\// },
  { name: "instrumentation", where: /^instrumentation\.ts$/, reach: /^server\// },
];

/** Which imports break the rooms' walls. */
export function roomBreaches(files: Parsed[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    if (isTest(file.path) || file.path.startsWith("server/architecture")) continue;
    const domain = /^server\/services\/([a-z-]+)\//.exec(file.path)?.[1];
    const room = ROOM_LAWS.find((r) => r.where.test(file.path));
    for (const { from, typeOnly } of file.imports) {
      if (typeOnly || from.endsWith(".css")) continue;
      const ok = domain ? serviceMayReach(domain, file.path, from) : room ? roomMayReach(room, from) : true;
      if (!ok) breaches.push({ file: file.path, law: "rooms", what: `reaches ${from}` });
    }
    for (const { from } of file.imports) {
      if (/^server\/(cli|bench)(\/|$)/.test(from) && !/^server\/(cli|bench)\//.test(file.path)) {
        breaches.push({ file: file.path, law: "rooms", what: `reaches ${from}` });
      }
    }
  }
  return breaches;
}

function roomMayReach(room: Room, target: string): boolean {
  if (isOurs(target)) return room.reach.test(target);
  return room.only ? room.only.test(target) : !room.never?.test(target);
}

function serviceMayReach(domain: string, file: string, target: string): boolean {
  if (!isOurs(target))
    return !/^(next|react|react-dom|server-only)(\/|$)/.test(target) && target !== "postgres";
  const sibling = /^server\/services\/([a-z-]+)(?:\/(.*))?$/.exec(target);
  if (sibling) return sibling[1] === domain || /^(steps|pure)$/.test(sibling[2] ?? "");
  if (/^server\/kernel\/(database|testing)/.test(target))
    return domain === "fifo" && file.endsWith("/proof.ts");
  return /^(db\/schema|server\/kernel\/|server\/adapters\/)/.test(target) || target === "db/schema";
}

/** Every file that a pure.ts reaches, transitively, is free of servers and databases. */
export function pureBreaches(files: Parsed[]): Breach[] {
  const byPath = new Map(files.map((f) => [f.path.replace(/\.tsx?$/, ""), f]));
  const breaches: Breach[] = [];
  for (const door of files.filter((f) => /^server\/services\/[a-z-]+\/pure\.ts$/.test(f.path))) {
    const seen = new Set<string>();
    const todo = [door];
    for (let file = todo.pop(); file; file = todo.pop()) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      for (const { from, typeOnly } of file.imports) {
        if (typeOnly) continue;
        const domain = file.path.split("/")[2]!;
        const safe =
          from === "zod" ||
          /^server\/kernel\/(quantity|money|exact|fields|errors|clock|typed|legible|shown|csv|file-name)$/.test(
            from,
          ) ||
          from.startsWith(`server/services/${domain}/`) ||
          PURE.test(from) ||
          (from.startsWith("server/services/") && /\/pure$/.test(from));
        if (!safe) breaches.push({ file: file.path, law: "pure", what: `${door.path} reaches ${from}` });
        const next = byPath.get(from) ?? byPath.get(`${from}/index`);
        if (next) todo.push(next);
      }
    }
  }
  return breaches;
}

const ACTION_MAKERS = new Set(["action", "ask", "consoleAction", "consoleAsk", "publicAction"]);

/** Every export of a "use server" file is a public endpoint: it is made by a maker of server/web and nothing else. */
export function actionBreaches(files: Parsed[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    const directives: ts.Node[] = [];
    each(file.ast, (node) => {
      if (
        ts.isExpressionStatement(node) &&
        ts.isStringLiteral(node.expression) &&
        node.expression.text === "use server"
      ) {
        directives.push(node);
      }
    });
    const isActionFile = /^app\/.*\/actions\.ts$/.test(file.path);
    const onTop = directives.filter((d) => d.parent === file.ast);
    if (directives.length > onTop.length || (onTop.length > 0 && !isActionFile)) {
      breaches.push({ file: file.path, law: "actions", what: `"use server" outside an actions.ts` });
    }
    if (!isActionFile) continue;
    if (onTop.length === 0) breaches.push({ file: file.path, law: "actions", what: `lacks "use server"` });
    for (const statement of file.ast.statements) {
      // What is not exported is no endpoint: a helper that says where to go next is fine.
      const exported =
        ts.isExportDeclaration(statement) ||
        ts.isExportAssignment(statement) ||
        (ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) === true);
      if (!exported) continue;
      const made =
        ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.every(
          (d) =>
            d.initializer &&
            ts.isCallExpression(d.initializer) &&
            ts.isIdentifier(d.initializer.expression) &&
            ACTION_MAKERS.has(d.initializer.expression.text),
        );
      if (!made)
        breaches.push({ file: file.path, law: "actions", what: "has something that is no action(...)" });
    }
  }
  return breaches;
}

/** Which domain writes which table; whoever else does breaks the law of owners. */
export const OWNERS: Record<string, string> = {
  organization: "organizations",
  user: "identity",
  credential: "identity",
  session: "identity",
  throttle: "identity",
  role: "permissions",
  rolePermission: "permissions",
  userRoleAssignment: "identity",
  subscriptionTier: "permissions",
  permission: "permissions",
  tierPermission: "permissions",
  unit: "unit-conversion",
  customUnit: "unit-conversion",
  unitMapping: "unit-conversion",
  globalItem: "global-library",
  toolDraft: "public-tools",
  category: "inventory",
  inventoryItem: "inventory",
  itemStock: "fifo",
  inventoryLot: "fifo",
  inventoryHistory: "fifo",
  lotHold: "fifo",
  inventoryAdjustment: "fifo",
  recipe: "recipes",
  recipeVersion: "recipes",
  recipeIngredient: "recipes",
  batch: "batches",
  batchIngredient: "batches",
  batchOutput: "batches",
  batchNote: "batches",
  batchTimer: "batches",
  labelCounter: "batches",
  product: "products",
  productVariant: "products",
  productSku: "products",
};

const WRITES = new Set(["insert", "insertNew", "insertMany", "update", "updateMany", "remove"]);

export function ownerBreaches(files: Parsed[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    const domain = /^server\/services\/([a-z-]+)\//.exec(file.path)?.[1];
    if (!domain || isTest(file.path)) continue;
    each(file.ast, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      if (!WRITES.has(node.expression.name.text)) return;
      const table = node.arguments[0];
      if (!table || !ts.isIdentifier(table)) return;
      const owner = OWNERS[table.text];
      if (owner && owner !== domain) {
        breaches.push({
          file: file.path,
          law: "owners",
          what: `writes ${table.text}, which belongs to ${owner}`,
        });
      }
    });
    for (const { from, typeOnly } of file.imports) {
      if (typeOnly) continue;
      if (from === "server/services/fifo/steps" && domain !== "inventory-adjustment" && domain !== "fifo") {
        breaches.push({ file: file.path, law: "stock", what: "calls fifo's steps" });
      }
    }
  }
  return breaches;
}

const RAW = new Set(["execute", "unsafe", "raw"]);

/** Services speak in TenantDb's words; nobody outside the kernel holds the driver. */
export function rawBreaches(files: Parsed[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    if (!file.path.startsWith("server/services/") || isTest(file.path)) continue;
    each(file.ast, (node) => {
      if (
        ts.isPropertyAccessExpression(node) &&
        RAW.has(node.name.text) &&
        ts.isCallExpression(node.parent)
      ) {
        const subject = node.expression.getText(file.ast);
        if (node.name.text !== "execute" || /db|tx|sql/i.test(subject)) {
          breaches.push({ file: file.path, law: "raw", what: `calls ${subject}.${node.name.text}` });
        }
      }
    });
  }
  return breaches;
}

const USER_TYPES = new Set(["developer", "organization_owner", "team_member"]);

/** Nobody compares a role name or a user type: there are hasPermission, isOwner, isDeveloper. */
export function roleBreaches(files: Parsed[], roleNames: readonly string[]): Breach[] {
  const named = new Set([...USER_TYPES, ...roleNames]);
  const breaches: Breach[] = [];
  for (const file of files) {
    if (/^server\/(kernel|services\/permissions)\//.test(file.path) || isTest(file.path)) continue;
    each(file.ast, (node) => {
      const text =
        ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText(file.ast))
          ? [node.left, node.right].find((side) => ts.isStringLiteralLike(side) && named.has(side.text))
          : ts.isCaseClause(node) &&
              ts.isStringLiteralLike(node.expression) &&
              named.has(node.expression.text)
            ? node.expression
            : undefined;
      // An Actor's kind "developer" is how someone came in, not a role.
      const isKind = ts.isBinaryExpression(node) && /\.kind$|\?\.kind$/.test(node.left.getText(file.ast));
      if (text && !isKind)
        breaches.push({ file: file.path, law: "roles", what: `compares with ${text.getText(file.ast)}` });
    });
  }
  return breaches;
}

/** Where an error may be caught, and why. Everywhere else it goes on to server/web, the one translator. */
export const MAY_CATCH: Record<string, string> = {
  "server/kernel/database.ts":
    "runs a transaction again after a serialization failure, a deadlock or a lost connection",
  "server/kernel/query.ts": "logs and throws on",
  "server/kernel/command.ts": "logs and throws on",
  "server/kernel/console.ts": "logs and throws on",
  "server/kernel/keyset.ts": "a cursor that is no JSON is refused as Invalid",
  "server/kernel/driver-chaos.ts": "counts what killed connections answer, for the driver's own test",
  "server/services/batches/plan-field.ts": "a plan that is no JSON is refused by its schema",
  "server/services/global-library/curate/import-plan.ts": "a text that is no JSON is refused as Invalid",
  "server/services/inventory-adjustment/amount.ts": "a sum beyond what can be kept is refused as Invalid",
  "server/services/public-tools/state/share.ts": "a link or a kept state that is damaged is none",
  "server/services/products/rules.ts": "a unique name or code that is taken becomes its rule",
};

export function catchBreaches(files: Parsed[], allowed: Record<string, string>): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    if (
      isTest(file.path) ||
      /^(server\/(web|cli|bench|adapters)|components|e2e)\//.test(file.path) ||
      allowed[file.path]
    )
      continue;
    each(file.ast, (node) => {
      if (ts.isCatchClause(node))
        breaches.push({ file: file.path, law: "translator", what: "catches an error" });
    });
  }
  return breaches;
}

/** Who may act without a tenant: the files that docs/ARCHITECTURE.md names, each with its reason. */
export function systemBreaches(files: Parsed[], listed: ReadonlySet<string>): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    if (isTest(file.path) || file.path.startsWith("server/kernel/")) continue;
    const uses = file.imports.some((i) => i.from === "server/kernel/system" && !i.typeOnly);
    if (uses && !listed.has(file.path))
      breaches.push({ file: file.path, law: "system", what: "uses systemCommand unlisted" });
  }
  return breaches;
}
