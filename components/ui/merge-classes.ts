/**
 * Of two classes that set the same thing the later one stays. Knows what this house writes, in a tenth of the size of a
 * library that knows all of Tailwind and would be in every page; its test holds the two against each other for every
 * pair of classes in the sources, so a class that is new here and not known yet turns it red.
 */
export function mergeClasses(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const merged = merge(text);
  if (kept.size < MOST_KEPT) kept.set(text, merged);
  return merged;
}

/** Pages say the same few hundred things over and over. */
const kept = new Map<string, string>();
const MOST_KEPT = 1000;

function merge(text: string): string {
  const taken = new Set<string>();
  const stay: string[] = [];
  for (const name of text.trim().split(/\s+/).reverse()) {
    const [when, what] = apart(name);
    const group = groupOf(what);
    if (taken.has(when + group)) continue;
    for (const one of [group, ...(ALSO[group] ?? [])]) taken.add(when + one);
    stay.push(name);
  }
  return stay.reverse().join(" ");
}

/** "sm:hover:-mt-2" is "mt-2" when "sm:hover:"; a mark of importance belongs to the when. Colons in brackets are values. */
function apart(name: string): [when: string, what: string] {
  let depth = 0;
  let at = -1;
  for (let i = 0; i < name.length; i++) {
    const sign = name[i]!;
    if (sign === "[" || sign === "(") depth += 1;
    else if (sign === "]" || sign === ")") depth -= 1;
    else if (sign === ":" && depth === 0) at = i;
  }
  const what = name.slice(at + 1);
  const isImportant = what.endsWith("!");
  const when =
    name
      .slice(0, at + 1)
      .split(":")
      .sort()
      .join(":") + (isImportant ? "!" : "");
  return [when, isImportant ? what.slice(0, -1) : what];
}

const words = (text: string) => text.split(" ");

/** Classes that are whole words, by what they set. */
const WORDS: Record<string, readonly string[]> = {
  display: words("block inline inline-block flex inline-flex grid inline-grid contents table hidden"),
  position: words("static relative absolute fixed sticky"),
  visibility: words("visible invisible"),
  case: words("uppercase lowercase capitalize normal-case"),
  family: words("font-sans font-title font-mono"),
  underline: words("underline no-underline line-through"),
  rounded: ["rounded"],
  shrink: ["shrink"],
  grow: ["grow"],
  transition: ["transition"],
  outline: ["outline"],
};

const GROUP_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([group, all]) => all.map((word) => [word, group] as const)),
);

/** Names that set one thing each, whatever follows their hyphen. */
const NAMES = words(
  "p px py pt pr pb pl m mx my mt mr mb ml gap gap-x gap-y inset inset-x inset-y top right bottom left size w h min-w max-w min-h max-h " +
    "rounded rounded-t rounded-r rounded-b rounded-l rounded-tl rounded-tr rounded-bl rounded-br overflow overflow-x overflow-y scroll-my " +
    "z order opacity leading tracking whitespace cursor items justify justify-self justify-items content self align basis flex shrink grow grid-cols grid-rows " +
    "grid-flow auto-cols col-span col-start col-end columns list decoration underline-offset outline-offset translate translate-x translate-y rotate " +
    "transition duration animate wrap place-items space-x space-y pointer-events select appearance",
);
const NAME = new RegExp(`^-?(${[...NAMES].sort((a, b) => b.length - a.length).join("|")})-`);

/** Names whose value decides what they set. The first that fits. */
const BY_VALUE: readonly (readonly [RegExp, string])[] = [
  [/^text-(xs|sm|base|lg|\d?xl|\[[\d.]+(rem|px)\])$/, "text"],
  [/^text-(left|right|center|justify|start|end)$/, "text-align"],
  [/^text-(wrap|nowrap|balance|pretty)$/, "text-wrap"],
  [/^text-/, "colour"],
  [/^bg-(\[image:|none$|gradient)/, "bg-image"],
  [/^bg-(\[length:|cover$|contain$|auto$)/, "bg-size"],
  [/^bg-(no-)?repeat/, "bg-repeat"],
  [/^bg-(\[position:|center$|top$|bottom$|left$|right$)/, "bg-position"],
  [/^bg-/, "bg"],
  [/^border-(solid|dashed|dotted|double|none)$/, "border-style"],
  [/^border-collapse$|^border-separate$/, "border-collapse"],
  [/^border(-\d+)?$/, "border"],
  [/^border-[trblxy](-\d+)?$/, "border-$"],
  [/^border-[trblxy]-/, "border-colour-$"],
  [/^border-/, "border-colour"],
  [/^ring-inset$/, "ring-inset"],
  [/^ring(-\d+)?$/, "ring"],
  [/^ring-/, "ring-colour"],
  [/^shadow(-(none|sm|md|lg|xl|\[.*\]))?$/, "shadow"],
  [/^shadow-/, "shadow-colour"],
  [/^decoration-(solid|dotted|dashed|double|wavy)$/, "decoration-style"],
  [/^flex-(row|col)/, "flex-direction"],
  [/^flex-(wrap|nowrap)/, "flex-wrap"],
  [/^divide-[xy]/, "divide-$"],
  [/^divide-/, "divide-colour"],
  [/^font-(normal|medium|semibold|bold)$/, "weight"],
  [/^list-(disc|decimal|none)$/, "list"],
  [/^outline-(none|hidden|solid|dashed)$/, "outline-style"],
  [/^break-(before|after|inside)-/, "break-$"],
  [/^content-\[/, "content-text"],
];

/** A class that is not known sets itself. */
function groupOf(what: string): string {
  const word = GROUP_OF_WORD.get(what);
  if (word) return word;
  for (const [pattern, group] of BY_VALUE)
    if (pattern.test(what)) return group.replace("$", what.split("-")[1] ?? "");
  return NAME.exec(what)?.[1] ?? what;
}

/** What a class sets along with its own: padding all around undoes padding on one side, not the other way. */
const ALSO: Record<string, readonly string[]> = {
  p: words("px py pt pr pb pl"),
  px: words("pr pl"),
  py: words("pt pb"),
  m: words("mx my mt mr mb ml"),
  mx: words("mr ml"),
  my: words("mt mb"),
  gap: words("gap-x gap-y"),
  inset: words("inset-x inset-y top right bottom left"),
  "inset-x": words("right left"),
  "inset-y": words("top bottom"),
  size: words("w h"),
  flex: words("basis grow shrink"),
  overflow: words("overflow-x overflow-y"),
  text: ["leading"],
  rounded: words("rounded-t rounded-r rounded-b rounded-l rounded-tl rounded-tr rounded-bl rounded-br"),
  "rounded-t": words("rounded-tl rounded-tr"),
  "rounded-r": words("rounded-tr rounded-br"),
  "rounded-b": words("rounded-bl rounded-br"),
  "rounded-l": words("rounded-tl rounded-bl"),
  border: words("border-x border-y border-t border-r border-b border-l"),
  "border-colour": words(
    "border-colour-x border-colour-y border-colour-t border-colour-r border-colour-b border-colour-l",
  ),
  "border-x": words("border-r border-l"),
  "border-y": words("border-t border-b"),
  translate: words("translate-x translate-y"),
};
