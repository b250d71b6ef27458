import { expect, test } from "vitest";
import { documented, table } from "@/server/documents";
import { groupBy } from "@/server/kernel/group";
import type { ContainerEntry } from "@/server/services/global-library/entry-file/shape";
import { libraryEntries } from "./entries";

const stale = "stale: run the test with UPDATE_DOCS=1";
const entries = libraryEntries();
const groups = <T>(all: readonly T[], key: (one: T) => string): [string, T[]][] =>
  [...groupBy(all, key)].sort(([a], [b]) => (a < b ? -1 : 1));

test("the families of the library", () => {
  const rows = groups(entries, (entry) => entry.family).map(([family, those]) => {
    const ingredients = those.filter((entry) => entry.kind === "ingredient");
    const dense = ingredients.filter((entry) => entry.density).length;
    const cas = ingredients.filter((entry) => entry.cas).length;
    return [`\`${family}\``, those[0]!.kind, String(those.length), String(cas), String(dense)];
  });
  const head = ["family", "kind", "entries", "with CAS", "with density"];
  const text = `${entries.length} entries.\n\n${table([head, ...rows])}`;
  expect(documented("GLOBAL_ITEM_JSON_STRUCTURE.md", "families", text), stale).toBe(true);
});

test("the containers of the library", () => {
  const containers = entries.filter((entry): entry is ContainerEntry => entry.kind === "container");
  const rows = groups(containers, (entry) => entry.type).map(([type, those]) => {
    const said = (of: (entry: ContainerEntry) => string | undefined) =>
      [...new Set(those.map(of).filter(Boolean))].sort().join(", ");
    return [type, String(those.length), said((c) => c.material), said((c) => c.style)];
  });
  const text = `${containers.length} containers.\n\n${table([["type", "entries", "materials", "styles"], ...rows])}`;
  expect(documented("CONTAINERS_CURATION.md", "containers", text), stale).toBe(true);
});
