"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { TextInput } from "@/components/ui/inputs";

/** The link that opens these drafts on another device. Whoever has it has the drafts, which is said. */
export function DeviceLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      return; // No clipboard here: the link stands in the field, to be copied by hand.
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 2_500);
  };
  return (
    <Section
      title="Go on with another device"
      description="Open this link there, and both devices keep the same drafts. Everyone who has the link can see and change them, so send it to nobody else."
    >
      <div className="flex max-w-2xl flex-wrap items-end gap-3">
        <TextInput
          label="Link to your drafts"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 basis-64"
        />
        <Button onClick={copy} icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}>
          {isCopied ? "Copied" : "Copy the link"}
        </Button>
        <span role="status" className="sr-only">
          {isCopied && "The link is copied."}
        </span>
      </div>
    </Section>
  );
}
