import { ArrowRight, BookOpen, PackageOpen, type LucideIcon } from "lucide-react";
import { EmptyState } from "../ui/notice";
import { UiLink } from "../ui/link";

type Step = { href: string; icon: LucideIcon; title: string; words: string };

const SHELVES: Step = {
  href: "/inventory?do=new",
  icon: PackageOpen,
  title: "Begin with your shelves",
  words:
    "Add what stands in your workshop, with what you paid for it. From then on every batch knows what it cost.",
};
const RECIPE: Step = {
  href: "/recipes/new",
  icon: BookOpen,
  title: "Begin with a recipe",
  words: "Write down the one you make most. What it needs is added to your inventory as you type.",
};

/** The page of an organization that has nothing yet: the two ways to begin. */
export function FirstSteps({ may }: { may: { items: boolean; recipes: boolean } }) {
  const steps = [...(may.items ? [SHELVES] : []), ...(may.recipes ? [RECIPE] : [])];
  if (steps.length === 0)
    return (
      <EmptyState icon={PackageOpen} title="Nothing here yet">
        Once somebody of your workshop adds items and recipes, their day shows here.
      </EmptyState>
    );
  return (
    <section aria-label="Two ways to begin" className="grid gap-4 md:grid-cols-2">
      {steps.map(({ href, icon: Icon, title, words }) => (
        <UiLink
          key={href}
          href={href}
          className="group border-line bg-sheet shadow-sheet hover:border-dye/50 grid content-start gap-4 rounded-lg border p-6 transition-colors"
        >
          <span className="bg-dye-wash text-dye grid size-14 place-items-center rounded-full">
            <Icon aria-hidden strokeWidth={1.5} className="size-7" />
          </span>
          <span className="grid gap-1.5">
            <span className="font-title text-xl">{title}</span>
            <span className="text-ink-soft">{words}</span>
          </span>
          <span className="text-dye inline-flex items-center gap-2 font-medium">
            Begin
            <ArrowRight aria-hidden className="size-4 transition-transform group-hover:translate-x-1" />
          </span>
        </UiLink>
      ))}
    </section>
  );
}
