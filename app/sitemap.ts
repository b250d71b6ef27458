import type { MetadataRoute } from "next";
import { TOOLS } from "@/components/tools/catalogue";
import { siteAddress } from "@/server/web/site-address";

// The host is known when the server runs, not when it is built.
export const dynamic = "force-dynamic";

/** The pages that search engines should know. */
export default function sitemap(): MetadataRoute.Sitemap {
  const tools = TOOLS.map(({ slug }) => `/tools/${slug}`);
  const paths = ["/", ...(tools.length > 0 ? ["/tools", ...tools] : [])];
  return paths.map((path) => ({ url: siteAddress(path) }));
}
