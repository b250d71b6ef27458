const SHORT: Readonly<Record<string, string>> = { naoh: "NaOH", koh: "KOH", hlb: "HLB", ph: "pH" };

/** The key of a fact that a trade adds to a recipe, as people read it: "lyeType" is "Lye type", "requiredHlb" "Required HLB". */
export function factLabel(key: string): string {
  const [first = "", ...rest] = key
    .replace(/([A-Z])/g, " $1")
    .toLowerCase()
    .split(" ");
  const begin = SHORT[first] ?? first.charAt(0).toUpperCase() + first.slice(1);
  return [begin, ...rest.map((word) => SHORT[word] ?? word)].join(" ");
}
