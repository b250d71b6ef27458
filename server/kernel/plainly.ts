import type { z } from "zod";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What a person is to do where a schema says nothing of its own; zod's own words speak of inputs and arrays. */
export function plainly(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return OF_TYPE[issue.expected] ?? "This form is out of date. Please reload the page.";
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return `At most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}.`;
    case "invalid_value":
    case "invalid_union":
      return "Choose one.";
    case "unrecognized_keys":
      return `Not expected here: ${issue.keys.join(", ")}.`;
    case "invalid_format":
      return issue.format === "email"
        ? "Enter an e-mail address."
        : "This cannot be read. Please enter it again.";
    default:
      return "This cannot be read. Please enter it again.";
  }
}

const OF_TYPE: Partial<Record<string, string>> = {
  string: "Fill this in.",
  number: "Enter a number.",
  int: "Enter a whole number.",
  boolean: "Choose yes or no.",
  date: "Choose a day.",
  array: "Add at least one.",
};

function tooSmall({ origin, minimum }: Extract<Issue, { code: "too_small" }>): string {
  const several = Number(minimum) > 1;
  if (origin === "string") return several ? `At least ${minimum} characters.` : "Fill this in.";
  if (origin === "array" || origin === "set") return `Add at least ${several ? minimum : "one"}.`;
  return `Enter ${minimum} or more.`;
}
