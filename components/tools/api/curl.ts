/** The address of this site stands in a variable of the shell: a page that is rendered once does not know it. */
export const SITE = "BATCHTRACK";

/** A request as one can paste it into a terminal. */
export function curlOf({
  method,
  path,
  example,
}: {
  method: "GET" | "POST";
  path: string;
  example: unknown;
}): string {
  if (method === "GET") return `curl "$${SITE}${path}${queryOf(example)}"`;
  const body = JSON.stringify(example, null, 2).replaceAll("'", `'\\''`);
  return `curl "$${SITE}${path}" \\\n  -H "content-type: application/json" \\\n  -d '${body}'`;
}

const queryOf = (example: unknown): string => {
  const query = new URLSearchParams((example ?? {}) as Record<string, string>).toString();
  return query && `?${query}`;
};
