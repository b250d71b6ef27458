import { describe, expect, test } from "vitest";
import { Forbidden } from "@/server/kernel/errors";
import { ipRange, ownPath, requireOwnPage } from "./origin";

describe("where to go afterwards is a path of our own", () => {
  test.each([
    "/today",
    "/inventory?do=restock&item=1#lots",
    "/batches/0190a1b2-0000-7000-8000-000000000000",
    "/%2f%2fevil.example", // stays an odd path of our own: browsers do not decode it
    "/a//b",
  ])("%s", (path) => expect(ownPath(path)).toBe(path));

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example/today",
    "http:/today",
    "javascript:alert(1)",
    "data:text/html,x",
    "today",
    "",
    " /today",
    "/sign-in?next=/sign-in",
    undefined,
    null,
    ["/today"],
    { toString: () => "/today" },
  ])("%j falls back", (path) => expect(ownPath(path)).toBe("/today"));
});

describe("attempts are counted by range", () => {
  test.each([
    ["203.0.113.9", "203.0.113.0/24"],
    ["203.0.113.200, 10.0.0.1", "unknown"],
    ["::ffff:203.0.113.9", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
    ["2001:DB8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
    ["", "unknown"],
    [null, "unknown"],
    ["unix:", "unknown"],
    ["<script>", "unknown"],
  ])("%s is %s", (given, range) => expect(ipRange(given)).toBe(range));
});

describe("a form counts only when it was sent from a page of ours", () => {
  const sent = (headers: Record<string, string>) => () =>
    requireOwnPage(new Headers({ host: "shop.example", ...headers }));

  test.each<Record<string, string>>([
    {},
    { origin: "https://shop.example" },
    { origin: "https://shop.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    { host: "inner:3000", "x-forwarded-host": "shop.example", origin: "https://shop.example" },
  ])("%j is let through", (headers) => expect(sent(headers)).not.toThrow());

  test.each<Record<string, string>>([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://shop.example.evil.example" },
    { origin: "https://shop.example:8443" },
    { origin: "https://shop.example", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("%j is refused", (headers) => expect(sent(headers)).toThrow(Forbidden));
});
