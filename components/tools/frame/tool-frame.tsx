"use client";
"use no memo";

import type { ReactNode } from "react";
import { Callout } from "@/components/ui/notice";
import type { ToolState } from "@/server/services/public-tools/pure";
import { ToolActs, type ToolActsProps } from "./tool-acts";

/**
 * The working part of a tool's page: what can be done with it, the fields on the left (`children`) and the result
 * beside them, staying in sight on a wide screen. Give `summary` the same height with and without a result.
 */
export function ToolFrame<S extends ToolState>({
  summary,
  children,
  ...acts
}: ToolActsProps<S> & { summary: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-6">
      <ToolActs {...acts} />
      {acts.tool.isBrokenLink && (
        <Callout live tone="soon" title="That link could not be read">
          It is damaged, or from a newer version. Here is what you had last on this device.
        </Callout>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] print:block">
        <div className="grid min-w-0 gap-8">{children}</div>
        <div className="grid min-w-0 gap-6 lg:sticky lg:top-6 print:mt-6">{summary}</div>
      </div>
    </div>
  );
}
