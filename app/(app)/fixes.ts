import type { Fixes } from "@/components/drawers/registry";

export const fixes: Fixes = {};
