import type { MetadataRoute } from "next";
import { TOOLS } from "@/components/tools/catalogue";
import { libraryFamilies, searchLibrary } from "@/server/services/global-library";
import { siteAddress } from "@/server/web/site-address";

// The host is known when the server runs, not when it is built; the library may have grown since.
export const dynamic = "force-dynamic";

/** The pages that search engines should know: what anybody may read. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const tools = TOOLS.map(({ slug }) => `/tools/${slug}`);
  const entries = (await librarySlugs()).map((slug) => `/global-items/${slug}`);
  const paths = [
    "/",
    ...(tools.length > 0 ? ["/tools", ...tools, "/tools/api"] : []),
    "/global-items",
    ...entries,
  ];
  return paths.map((path) => ({ url: siteAddress(path) }));
}

/** By families: one answer of the search is not long enough for the whole library. */
async function librarySlugs(): Promise<string[]> {
  const families = await libraryFamilies({});
  const found = await Promise.all(families.map(({ family }) => searchLibrary({ family, limit: 1000 })));
  return found.flatMap(({ items }) => items.map(({ slug }) => slug));
}
