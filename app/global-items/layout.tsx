import type { ReactNode } from "react";
import { PublicFrame } from "@/components/frame/public-frame";

export default function LibraryLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
