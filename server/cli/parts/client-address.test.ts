import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { clientRange } from "@/server/web/origin";
import { clientAddress, settleClientAddresses } from "./client-address.mjs";

describe("whose address it is", () => {
  test.each([
    ["no proxy: the connection, whatever was sent", undefined, 0, "10.0.0.1"],
    ["no proxy: a forged header is nothing", "203.0.113.9", 0, "10.0.0.1"],
    ["one proxy: what it appended", "203.0.113.9", 1, "203.0.113.9"],
    ["one proxy: not what the client wrote before it", "198.51.100.7, 203.0.113.9", 1, "203.0.113.9"],
    ["two proxies: what the outer one appended", "198.51.100.7, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
    ["went past the proxies", undefined, 1, "10.0.0.1"],
    ["went past one of two", "203.0.113.9", 2, "10.0.0.1"],
    ["an empty entry", "203.0.113.9, ", 1, "10.0.0.1"],
  ])("%s", (_name, forwarded, proxies, expected) =>
    expect(clientAddress("10.0.0.1", forwarded, proxies)).toBe(expected),
  );
});

describe("a server", () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));

  async function seen(proxies: number, sent: Record<string, string> = {}) {
    ends.push(settleClientAddresses(proxies));
    const server = http.createServer((request, response) => {
      response.end(clientRange(new Headers(request.headers as Record<string, string>)));
    });
    ends.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { connection: "close", ...sent } });
    return answer.text();
  }

  test("sees the connection and not the header", async () => {
    expect(await seen(0, { "x-forwarded-for": "203.0.113.9" })).toBe("127.0.0.0/24");
  });

  test("sees what its own proxy wrote", async () => {
    expect(await seen(1, { "x-forwarded-for": "198.51.100.7, 203.0.113.9" })).toBe("203.0.113.0/24");
  });

  test("that nobody settles it for believes no header", () => {
    expect(clientRange(new Headers({ "x-forwarded-for": "203.0.113.9" }))).toBe("unknown");
  });
});
