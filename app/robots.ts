import type { MetadataRoute } from "next";
import { siteAddress } from "@/server/web/site-address";

// The host is known when the server runs, not when it is built.
export const dynamic = "force-dynamic";

/** What is behind the sign-in says so itself; a list of it here would only tell where to look. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: siteAddress("/sitemap.xml"),
  };
}
