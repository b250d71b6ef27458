import type { OpenApiDocument } from "@/server/services/public-tools";

/** The published document as a page reads it: one question after another, its shapes as rows. */

/** As much of JSON Schema as the document uses. */
type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: readonly string[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  description?: string;
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
};

/** One field: its name with the way to it ("oils[].weight"), what may stand there, whether it must. */
export type Row = { name: string; type: string; isNeeded: boolean; says: string };

export type Question = {
  id: string;
  method: "GET" | "POST";
  path: string;
  summary: string;
  description: string;
  asks: Row[];
  answers: Row[];
  /** Status, and what is said about it. */
  refusals: { status: string; says: string }[];
  example: unknown;
  exampleAnswer: unknown;
};

type Content = Record<string, { schema: Schema; example?: unknown }>;
type Operation = {
  operationId: string;
  summary: string;
  description: string;
  parameters?: { name: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content: Content }>;
};

/** Every question of the document, in its order. */
export function questionsOf(whole: OpenApiDocument): Question[] {
  return Object.entries(whole.paths ?? {}).map(([path, item]) => {
    const method = item.post ? "POST" : "GET";
    return questionOf(whole, path, method, (item.post ?? item.get) as unknown as Operation);
  });
}

function questionOf(
  whole: OpenApiDocument,
  path: string,
  method: "GET" | "POST",
  operation: Operation,
): Question {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content["application/json"];
  const answer = responses["200"]!.content["application/json"]!;
  return {
    id: operationId,
    method,
    path,
    summary,
    description,
    asks: body
      ? rowsOf(body.schema, whole)
      : parameters.map(({ name, required = false, schema, description: says = "" }) => ({
          name,
          type: typeOf(schema, whole),
          isNeeded: required,
          says,
        })),
    answers: rowsOf(answer.schema, whole),
    refusals: Object.entries(responses)
      .filter(([status]) => status !== "200")
      .map(([status, { description: says }]) => ({ status, says })),
    example: body?.example,
    exampleAnswer: answer.example,
  };
}

/** The part that a reference means, with what is said where it is used. */
function meant(schema: Schema, whole: OpenApiDocument): Schema {
  if (schema.$ref) {
    const name = schema.$ref.slice("#/components/schemas/".length);
    return meant((whole.components?.schemas?.[name] ?? {}) as Schema, whole);
  }
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => meant(part, whole))) as Schema;
  const other = schema.anyOf?.find((part) => part.type !== "null");
  if (other && schema.anyOf!.some((part) => part.type === "null")) {
    return { ...meant(other, whole), ...(schema.description && { description: schema.description }) };
  }
  return schema;
}

const isDecimal = (schema: Schema): boolean => /\/(Figure|Decimal)"/.test(JSON.stringify(schema));
const mayBeNull = ({ type, anyOf }: Schema): boolean =>
  (Array.isArray(type) && type.includes("null")) || Boolean(anyOf?.some((part) => part.type === "null"));

/** What may stand there, in words. */
function typeOf(schema: Schema, whole: OpenApiDocument): string {
  const { enum: choices, type, items, oneOf } = meant(schema, whole);
  const plain = Array.isArray(type) ? type.find((one) => one !== "null") : type;
  const said = choices
    ? choices.join(" | ")
    : oneOf
      ? "one of several objects"
      : items
        ? `list of ${plural(typeOf(items, whole))}`
        : !plain || plain === "object"
          ? "object"
          : isDecimal(schema)
            ? "decimal"
            : plain;
  return mayBeNull(schema) ? `${said} or null` : said;
}

/** What is said about a field of its own; what all decimals are stands above, once. */
function saysOf(field: Schema, whole: OpenApiDocument): string {
  const says = meant(field, whole).description ?? "";
  const decimals = [whole.components?.schemas?.Figure, whole.components?.schemas?.Decimal];
  return decimals.some((one) => (one as Schema | undefined)?.description === says) ? "" : says;
}

const plural = (word: string): string => (word.endsWith("s") || word.includes("|") ? word : `${word}s`);

/** The fields of an object and of what is in it, one row each; of several possible objects each field once. */
function rowsOf(schema: Schema, whole: OpenApiDocument, way = ""): Row[] {
  const { properties = {}, required = [], items, oneOf } = meant(schema, whole);
  if (items) return rowsOf(items, whole, `${way}[]`);
  if (oneOf) {
    const rows = oneOf.flatMap((one) => rowsOf(one, whole, way));
    const names = [...new Set(rows.map((row) => row.name))];
    return names.map((name) =>
      together(
        rows.filter((row) => row.name === name),
        oneOf.length,
      ),
    );
  }
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = way ? `${way}.${key}` : key;
    const row = {
      name,
      type: typeOf(field, whole),
      isNeeded: required.includes(key),
      says: saysOf(field, whole),
    };
    return [row, ...rowsOf(field, whole, name)];
  });
}

/** The same field of several objects: needed where all of them need it. */
const together = (rows: Row[], objects: number): Row => ({
  ...rows[0]!,
  type: [...new Set(rows.map((row) => row.type))].join(" | "),
  isNeeded: rows.length === objects && rows.every((row) => row.isNeeded),
});
