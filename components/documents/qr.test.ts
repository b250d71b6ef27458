import { expect, test } from "vitest";
import { qrOf } from "./qr";

test("a code has its three eyes, and room around them", () => {
  const { size, path } = qrOf("https://example.com/lot/LAV-26-003");
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const [first, last] = [4, size - 5];
  for (const corner of [`${first} ${first}`, `${last} ${first}`, `${first} ${last}`])
    expect(dark.has(corner)).toBe(true);
  expect([...dark].every((at) => at.split(" ").every((n) => Number(n) >= first && Number(n) <= last))).toBe(
    true,
  );
});
