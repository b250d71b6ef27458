"use client";
"use no memo";

import { CopyPlus, FileJson, FileSpreadsheet, Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { fileNameOf } from "@/server/kernel/file-name";
import { encodeState, type ToolState } from "@/server/services/public-tools/pure";
import { addressWith } from "./browser-place";
import { ContinueForm } from "./continue-form";
import { ResetButton } from "./reset-button";
import { saveCsv, saveJson } from "./save-file";
import { ShareButton } from "./share-button";
import { SheetButton } from "./sheet-button";
import type { ToolHandle } from "./use-tool-state";

export type ToolActsProps<S extends ToolState> = {
  tool: ToolHandle<S>;
  /** What the visitor calls his formula: part of the files' names. */
  name?: string;
  /** The result as a table with its head; null as long as there is none. */
  csv: (() => readonly (readonly string[])[]) | null;
  /** The result, for the JSON file; null as long as there is none. */
  result: unknown;
};

/** What one can do with a calculation besides reading it. */
export function ToolActs<S extends ToolState>({ tool, name = "", csv, result }: ToolActsProps<S>) {
  const { slug, state } = tool;
  const link = () => {
    const text = encodeState(state);
    return text && addressWith(text);
  };
  const duplicate = () => window.open(link() ?? window.location.href, "_blank", "noopener");
  const file = () => fileNameOf(slug, name);
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-x-1 gap-y-2">
      <ShareButton link={link} />
      <SheetButton slug={slug} state={state} ready={csv !== null} />
      <Button size="sm" tone="bare" icon={<Printer aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
      <Button
        size="sm"
        tone="bare"
        disabled={!csv}
        icon={<FileSpreadsheet aria-hidden />}
        onClick={() => csv && saveCsv(file(), csv())}
      >
        CSV
      </Button>
      <Button
        size="sm"
        tone="bare"
        icon={<FileJson aria-hidden />}
        onClick={() => saveJson(file(), { tool: slug, state, result })}
      >
        JSON
      </Button>
      <Button size="sm" tone="bare" icon={<CopyPlus aria-hidden />} onClick={duplicate}>
        Duplicate
      </Button>
      <ResetButton state={state} defaults={tool.defaults} setState={tool.setState} />
      <ContinueForm slug={slug} state={state} ready={csv !== null} />
    </div>
  );
}
