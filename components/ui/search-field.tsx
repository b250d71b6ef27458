"use client";

import { Search, X } from "lucide-react";
import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useRef, useTransition, type FormEvent } from "react";
import { IconButton } from "./button";
import { cx } from "./cx";
import { control } from "./field";
import { Spinner } from "./progress";
import { withParams } from "./url";

/** Searches the list of this page: the words stand in the URL (`?q=`). A plain GET form without scripts. */
export function SearchField({
  label,
  placeholder,
  param = "q",
  className,
}: {
  label: string;
  placeholder?: string;
  param?: string;
  className?: string;
}) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [busy, start] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = params.get(param) ?? "";

  const go = () => {
    clearTimeout(timer.current);
    const text = input.current?.value.trim() ?? "";
    if (text === now) return;
    start(() =>
      router.replace(withParams(path, params.toString(), { [param]: text }) as Route, { scroll: false }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  return (
    <form
      role="search"
      action={path}
      onSubmit={submit}
      className={cx("relative w-full sm:max-w-xs", className)}
    >
      {[...params].map(([name, value], i) =>
        name === param || name === "after" || name === "before" ? null : (
          <input key={i} type="hidden" name={name} value={value} />
        ),
      )}
      <span className="text-ink-faint pointer-events-none absolute inset-y-0 left-3 flex items-center">
        {busy ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        ref={input}
        type="search"
        name={param}
        aria-label={label}
        placeholder={placeholder ?? label}
        defaultValue={now}
        onChange={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(go, 250);
        }}
        className={cx(control, "pr-10 pl-9")}
      />
      {now && (
        <IconButton
          label="Clear the search"
          className="absolute inset-y-0 right-1 my-auto size-8"
          onClick={() => {
            if (input.current) input.current.value = "";
            go();
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </form>
  );
}
