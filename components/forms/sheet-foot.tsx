import type { ComponentProps, ReactNode } from "react";
import { FormNotice } from "./action-form";

/**
 * Foot of a sheet's form: its one button, and above it why it could not be done; both stay in sight. In a form that
 * fills its sheet it stands at the bottom from the start: a preview that grows never moves the button under a finger.
 */
export function SheetFoot({
  notice,
  children,
}: {
  /** What leads on from a refusal, by its code. */
  notice?: ComponentProps<typeof FormNotice>["children"];
  children: ReactNode;
}) {
  return (
    <div className="border-line bg-sheet sticky -bottom-5 z-10 -mx-5 mt-auto -mb-5 grid gap-3 border-t px-5 py-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <div className="max-h-[40dvh] overflow-y-auto empty:hidden">
        <FormNotice>{notice}</FormNotice>
      </div>
      {children}
    </div>
  );
}
