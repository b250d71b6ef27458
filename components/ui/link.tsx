"use no memo";

import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/** Next's link for addresses that are put together at run time. The only place that asserts a route. */
export function UiLink({ href, ...rest }: LinkProps) {
  return <NextLink href={href as Route} {...rest} />;
}

/** A link within text: underlined like ink, indigo. */
export function TextLink({ className = "", ...rest }: LinkProps) {
  return (
    <UiLink
      className={`text-dye decoration-dye/35 hover:text-dye-deep underline underline-offset-3 hover:decoration-current ${className}`}
      {...rest}
    />
  );
}
