import "server-only";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import type { Route } from "next";
import type { ReactNode } from "react";
import { z } from "zod";
import { AppError } from "@/server/kernel/errors";
import { readSearch } from "./search";

type Props = {
  params: Promise<Record<string, string | string[]>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Spec<P extends z.ZodType, S extends z.ZodType> = { path: string; params?: P; search?: S };

const nothing = z.object({});

/**
 * A page for anybody that asks a service: reads the address (what cannot be read is taken out of it) and turns "not found"
 * into a 404 before anything streams. `path` is where the address without its unreadable parts leads.
 */
export function publicPage<P extends z.ZodType = typeof nothing, S extends z.ZodType = typeof nothing>(
  spec: Spec<P, S>,
  render: (input: { params: z.output<P>; search: z.output<S> }) => Promise<ReactNode>,
) {
  return async function Page(props: Props): Promise<ReactNode> {
    const params = (spec.params ?? nothing).safeParse(await props.params);
    if (!params.success) notFound();
    const { search, without } = readSearch((spec.search ?? nothing) as S, await props.searchParams);
    if (without) redirect(`${spec.path}?${new URLSearchParams(without)}` as Route);
    return orMissing(() => render({ params: params.data as z.output<P>, search }));
  };
}

/** As the work itself, but what a service does not find, or cannot even read, is a 404. For pages and their metadata. */
export async function orMissing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError && (error.kind === "not_found" || error.kind === "invalid")) notFound();
    throw error;
  }
}
