"use client";
"use no memo";

import { FileText } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { encodeState, SHARE_PARAM, type ToolState } from "@/server/services/public-tools/pure";

/** Opens the result as a sheet of paper beside the calculator; `ready` as long as there is a result. */
export function SheetButton({ slug, state, ready }: { slug: string; state: ToolState; ready: boolean }) {
  const [isTooLong, setIsTooLong] = useState(false);
  const open = () => {
    const text = encodeState(state);
    setIsTooLong(text === null);
    if (text) window.open(`/exports/tool/${slug}?${SHARE_PARAM}=${text}`, "_blank", "noopener");
  };
  return (
    <>
      <Button size="sm" tone="bare" disabled={!ready} icon={<FileText aria-hidden />} onClick={open}>
        Sheet
      </Button>
      <span role="status" className={isTooLong ? "text-soon text-sm" : "sr-only"}>
        {isTooLong && "This is too long for a sheet; save it as JSON."}
      </span>
    </>
  );
}
