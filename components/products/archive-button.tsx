"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm } from "../forms/action-form";
import { SubmitButton } from "../ui/submit-button";
import type { Plain } from "./types";

/** Takes a product or SKU out of every choice, or brings it back; each undoes the other. */
export function ArchiveButton({
  what,
  isActive,
  fields,
  archive,
  restore,
  size,
}: {
  /** For ears: "Lavender bar, 100 g". */
  what: string;
  isActive: boolean;
  fields: Record<string, string>;
  archive: Plain;
  restore: Plain;
  size?: "sm";
}) {
  return (
    <ActionForm
      key={String(isActive)}
      action={isActive ? archive : restore}
      hidden={fields}
      undo={() => ({ action: isActive ? restore : archive, fields })}
    >
      <SubmitButton
        tone={size ? "bare" : "quiet"}
        size={size}
        icon={isActive ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
      >
        {isActive ? "Archive" : "Restore"}
        <span className="sr-only"> {what}</span>
      </SubmitButton>
    </ActionForm>
  );
}
