import type { ReactNode } from "react";
import { PublicFrame } from "@/components/library/public-frame";

export default function LibraryLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
