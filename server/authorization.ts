import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Command } from "@/server/kernel/command";
import type { ConsoleCommand, ConsoleQuery } from "@/server/kernel/console";
import type { Query } from "@/server/kernel/query";
import type { SystemCommand } from "@/server/kernel/system";
import { each, isTest, parse, sourcesOnDisk, type Parsed } from "./architecture";

/** The inventory of everything that somebody outside can call, read from the code: doors, actions, routes, pages. */

type OfMembers = Command | Query;
type OfStaff = ConsoleCommand | ConsoleQuery;
export type Door<D = OfMembers | OfStaff | SystemCommand> = { domain: string; export: string; door: D };

const root = path.resolve(import.meta.dirname, "..");

/** Every command, query and system command that a domain's index.ts hands out. */
export async function doorsOfServices(): Promise<Door[]> {
  const folder = path.join(root, "server/services");
  const domains = fs.readdirSync(folder).filter((d) => fs.existsSync(path.join(folder, d, "index.ts")));
  const doors: Door[] = [];
  for (const domain of domains.sort()) {
    const index = (await import(`./services/${domain}/index.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(index)) {
      if (typeof value === "function" && "kind" in value && "spec" in value)
        doors.push({ domain, export: name, door: value as unknown as Door["door"] });
    }
  }
  return doors;
}

/** The doors of organizations: each asks a permission of the customers' catalogue. */
export const membersDoors = (doors: readonly Door[]): Door<OfMembers>[] =>
  doors.flatMap(({ door, ...at }) =>
    door.kind === "command" || door.kind === "query" ? [{ ...at, door }] : [],
  );

/** The doors of the console: each asks a permission of the staff's catalogue. */
export const staffDoors = (doors: readonly Door[]): Door<OfStaff>[] =>
  doors.flatMap(({ door, ...at }) =>
    door.kind === "consoleCommand" || door.kind === "consoleQuery" ? [{ ...at, door }] : [],
  );

/** The names of all that is made by command(), query(), their likes of the console, and systemCommand() anywhere in the services. */
export function madeInServices(files: Parsed[]): { name: string; maker: string; file: string }[] {
  const made: { name: string; maker: string; file: string }[] = [];
  for (const file of files) {
    if (!file.path.startsWith("server/services/") || isTest(file.path)) continue;
    each(file.ast, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      const maker = node.expression.text;
      const name = textOf(node.arguments[0], "name");
      if (/^(command|query|consoleCommand|consoleQuery|systemCommand)$/.test(maker) && name)
        made.push({ name, maker, file: file.path });
    });
  }
  return made;
}

/** The text of a property of an object literal, or of a constant that holds one: textOf(`{ can: "x" }`, "can") is "x". */
function textOf(given: ts.Node | undefined, property: string): string | undefined {
  const node = given && ts.isIdentifier(given) ? constantOf(given) : given;
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined;
  const found = node.properties.find((p) => ts.isPropertyAssignment(p) && p.name.getText() === property);
  const value = found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** What a name on the top level of its file stands for. */
function constantOf(name: ts.Identifier): ts.Expression | undefined {
  const statements = name.getSourceFile().statements.filter(ts.isVariableStatement);
  const declared = statements
    .flatMap((s) => s.declarationList.declarations)
    .find((d) => d.name.getText() === name.text);
  return declared?.initializer;
}

/** An export of an actions.ts: which maker, and which door of which domain it opens. */
export type ActionEntry = {
  file: string;
  name: string;
  maker: string;
  opens?: { domain: string; export: string };
};

export function actionsOf(files: Parsed[]): ActionEntry[] {
  const entries: ActionEntry[] = [];
  for (const file of files.filter((f) => /^app\/.*\/actions\.ts$/.test(f.path))) {
    const imports = importedNames(file);
    for (const { name, call } of exportedCalls(file)) {
      entries.push({
        file: file.path,
        name,
        maker: call.expression.getText(),
        opens: doorOf(call.arguments[0], imports),
      });
    }
  }
  return entries;
}

type Imported = Map<string, { from: string; name: string | "*" }>;

function importedNames(file: Parsed): Imported {
  const names: Imported = new Map();
  for (const node of file.ast.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue;
    const from = node.moduleSpecifier.text;
    const bindings = node.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) names.set(bindings.name.text, { from, name: "*" });
    if (bindings && ts.isNamedImports(bindings)) {
      for (const e of bindings.elements)
        names.set(e.name.text, { from, name: (e.propertyName ?? e.name).text });
    }
  }
  return names;
}

function doorOf(node: ts.Expression | undefined, imports: Imported): ActionEntry["opens"] {
  if (!node) return undefined;
  const [root, member] = ts.isPropertyAccessExpression(node)
    ? [node.expression.getText(), node.name.text]
    : [node.getText(), undefined];
  const imported = imports.get(root);
  const domain = /^@\/server\/services\/([a-z-]+)$/.exec(imported?.from ?? "")?.[1];
  if (!imported || !domain) return undefined;
  return { domain, export: imported.name === "*" ? (member ?? "") : imported.name };
}

function exportedCalls(file: Parsed): { name: string; call: ts.CallExpression }[] {
  return file.ast.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const isExported = statement.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    return !isExported
      ? []
      : statement.declarationList.declarations.flatMap((d) =>
          d.initializer && ts.isCallExpression(d.initializer)
            ? [{ name: d.name.getText(), call: d.initializer }]
            : [],
        );
  });
}

/** A route handler or a page: how it was made, and the permission that it names. */
export type Address = { file: string; address: string; method: string; maker: string; can?: string };

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export function routesOf(files: Parsed[]): Address[] {
  return files
    .filter((f) => /^app\/(.*\/)?route\.tsx?$/.test(f.path))
    .flatMap((file) => {
      const calls = new Map(exportedCalls(file).map(({ name, call }) => [name, call]));
      return exportedNames(file)
        .filter((name) => METHODS.includes(name))
        .map((method) => {
          const call = calls.get(method);
          const maker = call?.expression.getText() ?? "(none)";
          return { ...placeOf(file), method, maker, can: textOf(call?.arguments[0], "can") };
        });
    });
}

export function pagesOf(files: Parsed[]): Address[] {
  return files
    .filter((f) => /^app\/(.*\/)?page\.tsx?$/.test(f.path))
    .map((file) => {
      const made = file.ast.statements.find(ts.isExportAssignment)?.expression;
      const call = made && ts.isCallExpression(made) ? made : undefined;
      const maker = call?.expression.getText() ?? "(none)";
      return { ...placeOf(file), method: "GET", maker, can: textOf(call?.arguments[0], "can") };
    });
}

function exportedNames(file: Parsed): string[] {
  const names: string[] = [];
  for (const node of file.ast.statements) {
    const isExported =
      ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isVariableStatement(node) && isExported)
      names.push(...node.declarationList.declarations.map((d) => d.name.getText()));
    if (ts.isFunctionDeclaration(node) && isExported && node.name) names.push(node.name.text);
    if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
      names.push(...node.exportClause.elements.map((e) => e.name.text));
  }
  return names;
}

/** "app/(app)/recipes/[id]/page.tsx" is shown at "/recipes/[id]". */
const placeOf = ({ path: file }: Parsed) => ({
  file,
  address: `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`,
});

export const parsedSources = (): Parsed[] => sourcesOnDisk(root).map(parse);
