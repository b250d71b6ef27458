import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { TOOLS } from "@/components/tools/catalogue";
import { expect, test } from "./parts/test";

test.skip(Boolean(process.env.E2E_DEVELOPMENT), "in development scripts are not what is sent");

/** Bytes, compressed as the server compresses them: what a page may wait for. */
const MOST_BLOCKING = 150_000;

/**
 * All scripts of a page, those that it does not wait for included: what was measured and a twentieth (see
 * docs/PERFORMANCE.md). About 132,000 of each are React and Next, which a page without a script of ours loads too.
 */
const MOST: Record<string, number> = {
  "/": 152_000,
  "/tools": 152_000,
  "/tools/soap": 196_000,
  "/tools/candles": 183_000,
  "/tools/lotions": 182_000,
  "/tools/herbal": 181_000,
  "/global-items": 164_000,
  "/global-items/olive-oil": 162_000,
};
const MOST_OF_A_TOOL = 177_000;

const PAGES = [
  "/",
  "/tools",
  ...TOOLS.map(({ slug }) => `/tools/${slug}`),
  "/global-items",
  "/global-items/olive-oil",
];

type Script = { address: string; bytes: number; isBlocking: boolean };

const SCRIPT = /<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g;

/** The scripts that a page names, without those for browsers that know no modules. */
async function scriptsOf(request: APIRequestContext, path: string): Promise<Script[]> {
  const html = await (await request.get(path)).text();
  const tags = [...html.matchAll(SCRIPT)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  return Promise.all(
    tags.map(async ([tag, address]) => ({
      address: address!,
      bytes: gzipSync(await (await request.get(address!)).body()).length,
      isBlocking: !/\b(async|defer|type="module")/.test(tag),
    })),
  );
}

const bytesOf = (scripts: readonly Script[]): number => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

for (const path of PAGES) {
  test(`${path} sends no more script than it needs`, async ({ request }) => {
    const scripts = await scriptsOf(request, path);
    const all = bytesOf(scripts);
    test.info().annotations.push({ type: "scripts", description: `${path}: ${all} bytes compressed` });
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytesOf(scripts.filter(({ isBlocking }) => isBlocking))).toBeLessThan(MOST_BLOCKING);
    expect(all, JSON.stringify(scripts)).toBeLessThan(MOST[path] ?? MOST_OF_A_TOOL);
  });
}
