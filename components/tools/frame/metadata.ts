import type { Metadata } from "next";
import { toolOf } from "../catalogue";

/**
 * A public page as search engines and link previews see it. The canonical address is a path: a build does not know the
 * host it will answer for.
 */
export const publicMetadata = (page: { title: string; description: string; path: string }): Metadata => ({
  title: page.title,
  description: page.description,
  alternates: { canonical: page.path },
  openGraph: { title: page.title, description: page.description, type: "website", siteName: "BatchTrack" },
});

/** Metadata of a tool's page, from its line in the catalogue. */
export function toolMetadata(slug: string): Metadata {
  const { title, description } = toolOf(slug);
  return publicMetadata({ title, description, path: `/tools/${slug}` });
}
