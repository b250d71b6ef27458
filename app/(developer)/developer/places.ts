import type { NavItem } from "@/components/frame/types";

/** The places of the console and what it takes to see them; a place that does not exist is not listed. */
export const places: (NavItem & { can: string })[] = [
  { href: "/developer/global-items", label: "Library", icon: "library", can: "dev.library" },
];
