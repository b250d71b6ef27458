import type { Metadata } from "next";
import type { ReactNode } from "react";

/** Papers are for whoever has their address; no search engine should lead to them. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function ExportsLayout({ children }: { children: ReactNode }) {
  return children;
}
