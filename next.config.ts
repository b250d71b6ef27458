import type { NextConfig } from "next";
import { fixedHeaders } from "./server/web/headers";

const config: NextConfig = {
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  serverExternalPackages: ["pino", "postgres", "@node-rs/argon2", "@react-pdf/renderer"],
  // `npm run build` type-checks with the native compiler first; doing it twice costs twenty seconds.
  typescript: { ignoreBuildErrors: process.env.SKIP_NEXT_TSC === "1" },
  experimental: { authInterrupts: true },
  // Pages that the browser renders from nothing name no icon at first, and it asks for the one of old.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/favicon.svg" }],
  // What middleware does not see (scripts, styles, pictures) carries them too.
  headers: async () => [{ source: "/:path*", headers: fixedHeaders }],
};

export default config;
