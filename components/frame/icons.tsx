import {
  BookOpen,
  Building2,
  CalendarClock,
  ChartNoAxesColumn,
  ClipboardCheck,
  CookingPot,
  Library,
  Package,
  PackageMinus,
  PackagePlus,
  Play,
  ScrollText,
  Settings,
  ShoppingBag,
  Sun,
  Trash2,
  type LucideIcon,
} from "lucide-react";

/** Icons by name, so that a server page can hand them to the frame as plain data. */
const ICONS = {
  today: Sun,
  inventory: Package,
  recipes: BookOpen,
  plan: CalendarClock,
  batches: CookingPot,
  products: ShoppingBag,
  ledger: ScrollText,
  reports: ChartNoAxesColumn,
  organization: Building2,
  settings: Settings,
  restock: PackagePlus,
  use: PackageMinus,
  spoil: Trash2,
  recount: ClipboardCheck,
  library: Library,
  start: Play,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof ICONS;

/** Decoration beside a word. */
export function FrameIcon({ name, className }: { name: IconName; className?: string }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden strokeWidth={1.75} className={className} />;
}
