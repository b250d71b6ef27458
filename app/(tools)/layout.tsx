import type { ReactNode } from "react";
import { PublicFrame } from "@/components/frame/public-frame";
import { DraftDoor } from "@/components/tools/frame/draft-door";
import { keepDraft } from "./tools/draft/actions";

export default function ToolsLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame>
      <DraftDoor keep={keepDraft}>{children}</DraftDoor>
    </PublicFrame>
  );
}
