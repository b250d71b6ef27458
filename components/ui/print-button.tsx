"use client";

import { Printer } from "lucide-react";
import { Button } from "./button";

/** Prints the page; what carries `data-print="hide"` stays off the paper. */
export function PrintButton({ children = "Print" }: { children?: string }) {
  return (
    <Button data-print="hide" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      {children}
    </Button>
  );
}
