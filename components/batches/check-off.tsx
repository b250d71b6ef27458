"use client";

import { Check, Scale } from "lucide-react";
import { ActionForm } from "../forms/action-form";
import { LinkButton } from "../ui/button";
import { SubmitButton } from "../ui/submit-button";
import type { RecordActual, UndoExtra } from "./types";

/** Checks a line off as it was planned with one press; any other amount has a sheet. */
export function CheckOff({
  batchId,
  line,
  action,
  href,
}: {
  batchId: string;
  /** `quantity` as this person would type it; null once it was weighed in, or when it was left out. */
  line: { id: string; itemName: string; asPlanned: { quantity: string; unit: string } | null };
  action: RecordActual;
  /** The sheet with the scale. */
  href: string;
}) {
  return (
    <>
      {line.asPlanned && (
        <ActionForm action={action} quiet hidden={{ batchId, ingredientId: line.id, ...line.asPlanned }}>
          <SubmitButton tone="bare" size="sm" icon={<Check aria-hidden />}>
            As planned<span className="sr-only">: {line.itemName}</span>
          </SubmitButton>
        </ActionForm>
      )}
      <LinkButton
        tone="bare"
        size="sm"
        href={href}
        scroll={false}
        prefetch={false}
        icon={<Scale aria-hidden />}
      >
        {line.asPlanned ? "Weigh" : "Weigh again"}
        <span className="sr-only"> {line.itemName}</span>
      </LinkButton>
    </>
  );
}

/** Puts an extra back to the lots it came from. */
export function PutBack({
  batchId,
  line,
  action,
}: {
  batchId: string;
  line: { id: string; itemName: string };
  action: UndoExtra;
}) {
  return (
    <ActionForm action={action} hidden={{ batchId, ingredientId: line.id }}>
      <SubmitButton tone="bare" size="sm">
        Put back<span className="sr-only"> {line.itemName}</span>
      </SubmitButton>
    </ActionForm>
  );
}
