import { type LucideIcon } from "lucide-react";

/** A calculator whose page works: the list of tools, the landing page and the site map read from here. */
export type Tool = {
  /** Its address under /tools, and the name of what it keeps: "soap". */
  slug: string;
  /** What it is called in lists and as a heading: "Soap calculator". */
  name: string;
  /** What search engines show as its title, with the words people look for; 60 characters at most. */
  title: string;
  /** One or two sentences of what it does, for people and search engines; 155 characters at most. */
  description: string;
  icon: LucideIcon;
};

/** In the order in which they are shown. */
export const TOOLS: readonly Tool[] = [];

/** Throws RangeError where no page of that name is listed. */
export function toolOf(slug: string): Tool {
  const tool = TOOLS.find((one) => one.slug === slug);
  if (!tool) throw new RangeError(`${slug} is not in the catalogue`);
  return tool;
}
