import fs from "node:fs";
import path from "node:path";
import { scriptHash } from "./theme-script";

/**
 * Pages that the build rendered once for everybody. No nonce can stand in them, so their policy names their inline
 * scripts by hash. Read from the build on first use and kept: a build does not change under a running server.
 */
export class Prerendered {
  private readonly pages = new Map<string, readonly string[]>();
  private paths: ReadonlySet<string> | undefined;

  /** `build` is the folder of Next's build, ".next". */
  constructor(private readonly build: string) {}

  /** The hashes of a path's inline scripts as policy sources; null where the path is rendered for each request. */
  scriptsOf(pathname: string): readonly string[] | null {
    this.paths ??= prerenderedPaths(read(path.join(this.build, "prerender-manifest.json")));
    if (!this.paths.has(pathname)) return null;
    let hashes = this.pages.get(pathname);
    if (!hashes) this.pages.set(pathname, (hashes = inlineScriptHashes(this.html(pathname))));
    return hashes;
  }

  private html(pathname: string): string {
    const page = pathname === "/" ? "/index" : pathname;
    return read(path.join(this.build, "server/app", `${page}.html`)) ?? "";
  }
}

type Manifest = {
  routes?: Record<string, { routeType?: string; initialRevalidateSeconds?: number | false }>;
};

/**
 * The pages in the build's list that never change. One that is rendered again while the server runs would outgrow its
 * hashes: such a page must not be made, and is treated as any other here.
 */
export function prerenderedPaths(manifest: string | null): ReadonlySet<string> {
  const { routes = {} } = (manifest ? JSON.parse(manifest) : {}) as Manifest;
  const isOurs = ([at, route]: [string, NonNullable<Manifest["routes"]>[string]]) =>
    route.routeType === "page" && route.initialRevalidateSeconds === false && !at.startsWith("/_");
  return new Set(
    Object.entries(routes)
      .filter(isOurs)
      .map(([at]) => at),
  );
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;

/** The distinct inline scripts of a page as policy sources, in their order; those with a `src` are let in as 'self'. */
export function inlineScriptHashes(html: string): readonly string[] {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes = ""]) => isRun(attributes));
  return [...new Set(inline.map(([, , text = ""]) => scriptHash(text)))];
}

/** Data such as JSON-LD is no script to a browser and needs no leave. */
const isRun = (attributes: string): boolean =>
  !/\ssrc\s*=/i.test(attributes) && !/\stype\s*=\s*["']?application\/(ld\+)?json/i.test(attributes);

function read(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
}
