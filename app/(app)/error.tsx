"use client";

import { Button } from "@/components/ui/button";

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="mx-auto grid min-h-96 max-w-md content-center gap-4 text-center">
      <h1 className="text-3xl">This page did not come up</h1>
      <p className="text-ink-soft">
        Nothing was changed. Please try again in a moment
        {error.digest ? `; if it goes on, tell us this code: ${error.digest}` : ""}.
      </p>
      <div>
        <Button tone="primary" onClick={reset}>
          Try again
        </Button>
      </div>
    </div>
  );
}
