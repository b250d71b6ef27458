"use client";
"use no memo";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/inputs";

/** Copies the link; where the browser does not allow that, shows it. Null: the state is too long for a link. */
export function ShareButton({ link }: { link: () => string | null }) {
  const [outcome, setOutcome] = useState<"copied" | "too long" | { link: string } | null>(null);
  const share = async () => {
    const address = link();
    if (address === null) return setOutcome("too long");
    try {
      await navigator.clipboard.writeText(address);
      setOutcome("copied");
      setTimeout(() => setOutcome((now) => (now === "copied" ? null : now)), 2_500);
    } catch {
      setOutcome({ link: address });
    }
  };
  return (
    <>
      <Button
        size="sm"
        icon={outcome === "copied" ? <Check aria-hidden /> : <Link2 aria-hidden />}
        onClick={share}
      >
        {outcome === "copied" ? "Link copied" : "Copy link"}
      </Button>
      <span role="status" className={outcome === "too long" ? "text-soon text-sm" : "sr-only"}>
        {outcome === "copied" && "The link is copied."}
        {outcome === "too long" && "This is too long for a link; save it as JSON."}
      </span>
      {typeof outcome === "object" && outcome && (
        <TextInput label="Copy this link" readOnly value={outcome.link} className="basis-full" />
      )}
    </>
  );
}
