import { describe, expect, test } from "vitest";
import { pageOf, readCursor } from "./keyset";

const cursorOf = (...key: string[]) => Buffer.from(JSON.stringify(key)).toString("base64url");

describe("a cursor", () => {
  test("says where a page ended", () => {
    const page = pageOf([{ n: "1" }, { n: "2" }, { n: "3" }], (last) => [last.n], 2);
    expect(page.rows).toHaveLength(2);
    expect(readCursor(page.next, "number")).toEqual(["2"]);
    expect(pageOf([{ n: "1" }], (last) => [last.n], 2).next).toBeUndefined();
    expect(readCursor(undefined, "number")).toBeUndefined();
  });

  test.each([
    ["not base64 of JSON", "%%%", ["text"]],
    ["too short", cursorOf("a"), ["text", "id"]],
    ["no id", cursorOf("a", "1 or true"), ["text", "id"]],
    ["no number", cursorOf("9".repeat(30)), ["number"]],
    ["no day", cursorOf("2026-13-45"), ["day"]],
    ["no instant", cursorOf("yesterday"), ["instant"]],
    ["a zero byte", cursorOf("a\0b"), ["text"]],
  ] as const)("that is %s is refused, not a failure of ours", (_why, cursor, kinds) => {
    expect(() => readCursor(cursor, ...kinds)).toThrow(/another look/);
  });
});
