"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTransition } from "react";
import { cx } from "./cx";
import { control } from "./field";
import { Options, type Option, type OptionGroup } from "./inputs";
import { withParams } from "./url";

/** Narrows the list of this page by one parameter of its address; the empty first option takes the filter away. */
export function FilterSelect({
  label,
  param,
  all,
  options,
  className,
}: {
  /** For ears. */
  label: string;
  param: string;
  /** The empty option: "All categories". */
  all: string;
  options: readonly (Option | OptionGroup)[];
  className?: string;
}) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [busy, start] = useTransition();
  const now = params.get(param) ?? "";
  return (
    <select
      aria-label={label}
      aria-busy={busy || undefined}
      value={now}
      onChange={(event) => {
        const href = withParams(path, params.toString(), { [param]: event.target.value });
        start(() => router.replace(href as Route, { scroll: false }));
      }}
      className={cx(
        control,
        "appearance-none bg-[image:var(--chevron)] bg-[length:1rem] bg-[right_0.625rem_center] bg-no-repeat pr-9",
        "w-full min-w-0 sm:w-auto",
        now && "border-dye bg-dye-wash",
        className,
      )}
    >
      <option value="">{all}</option>
      <Options options={options} />
    </select>
  );
}
