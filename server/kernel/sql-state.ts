/** The SQLSTATE (or the driver's code) of an error; "" where it has none. */
export function sqlState(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** The constraint that refused, where one did. */
export function constraintOf(error: unknown): string {
  const name = (error as { constraint_name?: unknown } | null)?.constraint_name;
  return typeof name === "string" ? name : "";
}
