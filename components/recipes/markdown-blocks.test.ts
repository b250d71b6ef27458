import { expect, test } from "vitest";
import { readBlocks, readInline } from "./markdown-blocks";

test("steps with blank lines between them stay one numbered list", () => {
  expect(readBlocks("1. Melt\n\n2. Stir\n3. Pour")).toMatchObject([
    { kind: "list", ordered: true, start: 1, items: [{}, {}, {}] },
  ]);
});

test("a list of another sort, a heading and a paragraph are blocks of their own", () => {
  const kinds = readBlocks("# Lye\nGloves on.\nWindow open.\n\n- cure\n1. cut\n---").map((b) => b.kind);
  expect(kinds).toEqual(["heading", "paragraph", "list", "list", "rule"]);
});

test("bold, italic and code are marks, everything else is text", () => {
  expect(readInline("Add **lye** to *water*, `40 °C`, <b>never</b> [x](javascript:alert)")).toEqual([
    { mark: "plain", text: "Add " },
    { mark: "bold", text: "lye" },
    { mark: "plain", text: " to " },
    { mark: "italic", text: "water" },
    { mark: "plain", text: ", " },
    { mark: "code", text: "40 °C" },
    { mark: "plain", text: ", <b>never</b> [x](javascript:alert)" },
  ]);
  expect(readInline("2 * 3 * 4")).toEqual([{ mark: "plain", text: "2 * 3 * 4" }]);
});
