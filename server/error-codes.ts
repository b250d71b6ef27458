import ts from "typescript";
import { each, isTest, type Parsed } from "./architecture";

/** The refusals of the house, read from the code: what stands in docs/API_REFERENCE.md is what can be thrown. */

export type Refusal = { code: string; kind: string; owner: string; message: string };

/** What kind of refusal each base makes; AppError is told its kind. */
const KINDS: Record<string, string | undefined> = {
  AppError: "",
  RuleError: "rule",
  Conflict: "conflict",
  PlanLimit: "limit",
};

/** Every code that is given to one of these, or to a class that extends them however far; sorted. */
export function refusals(files: readonly Parsed[]): Refusal[] {
  const own = files.filter(
    (file) => /^server\/(kernel|services|web)\//.test(file.path) && !isTest(file.path),
  );
  const parents = new Map(own.flatMap(({ ast }) => classesOf(ast)));
  const rootOf = (name: string | undefined): string | undefined =>
    name === undefined || name in KINDS ? name : rootOf(parents.get(name));
  const found = new Map<string, Refusal>();
  for (const file of own) {
    each(file.ast, (node) => {
      const root = rootOf(baseOf(node));
      const args = [...((node as ts.CallExpression | ts.NewExpression).arguments ?? [])];
      const at = args.findIndex((arg) => ts.isStringLiteral(arg) && /^[A-Z][A-Z_]+$/.test(arg.text));
      if (root === undefined || at < 0) return;
      const code = (args[at] as ts.StringLiteral).text;
      const kind = KINDS[root] || (ts.isStringLiteral(args[0]!) ? args[0].text : "");
      if (!found.has(code))
        found.set(code, {
          code,
          kind,
          owner: ownerOf(file.path),
          message:
            args
              .slice(at + 1)
              .map(sentence)
              .find((said) => said.includes(" ")) ?? "",
        });
    });
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Which class extends which. */
function classesOf(ast: ts.SourceFile): [string, string][] {
  const pairs: [string, string][] = [];
  each(ast, (node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const parent = node.heritageClauses?.[0]?.types[0]?.expression.getText();
    if (parent) pairs.push([node.name.text, parent]);
  });
  return pairs;
}

/** "RuleError" for `new RuleError(…)`, and for `super(…)` in a class that extends it. */
function baseOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node)) return node.expression.getText();
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  let at: ts.Node = node;
  while (at && !ts.isClassDeclaration(at)) at = at.parent;
  return at?.heritageClauses?.[0]?.types[0]?.expression.getText();
}

const ownerOf = (file: string): string =>
  /^server\/services\/([^/]+)\//.exec(file)?.[1] ?? file.split("/")[1]!;

/** What it says, names and amounts left out; nothing where it is put together elsewhere. */
function sentence(node: ts.Expression | undefined): string {
  if (!node) return "";
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join("");
  return "";
}
