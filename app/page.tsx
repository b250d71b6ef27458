import { BookOpen, CookingPot, Package, type LucideIcon } from "lucide-react";
import { PublicHeader } from "@/components/frame/public-frame";
import { WorkedExample } from "@/components/landing/worked-example";
import { TOOLS } from "@/components/tools/catalogue";
import { LinkButton } from "@/components/ui/button";

export const metadata = { alternates: { canonical: "/" } };

export default function Home() {
  return (
    <div className="mx-auto grid min-h-dvh max-w-6xl grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] px-5 sm:px-8">
      <PublicHeader />
      <main className="grid content-center gap-14 py-10 sm:gap-20 sm:py-16">
        <div className="grid items-center gap-12 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-16">
          <div className="grid gap-6">
            <h1 className="text-5xl leading-[1.08] max-sm:text-4xl">
              Know what is on the shelf, and what a bar really cost.
            </h1>
            <p className="text-ink-soft max-w-xl text-lg">
              BatchTrack keeps the stock, recipes and batches of small workshops: soap, candles, cosmetics,
              food. Every pail by its lot, every batch from its oldest lots, every cost exact to the last
              digit.
            </p>
            <div className="flex flex-wrap gap-3">
              <LinkButton tone="primary" size="lg" href="/sign-in" className="max-sm:w-full">
                Open your workshop
              </LinkButton>
              {TOOLS.length > 0 && (
                <LinkButton size="lg" href="/tools" className="max-sm:w-full">
                  Use the calculators
                </LinkButton>
              )}
            </div>
          </div>
          <WorkedExample />
        </div>
        <ul className="border-line grid gap-8 border-t pt-10 sm:grid-cols-3">
          <Reason icon={Package} title="Stock you can trust">
            Restock, use, recount. Each act leaves its line in a ledger that nobody can rewrite.
          </Reason>
          <Reason icon={BookOpen} title="Recipes that know their price">
            Scale by bars, jars, or by the oil you have left, and see what it costs before you start.
          </Reason>
          <Reason icon={CookingPot} title="Batches without surprises">
            What is short is said before the pot is warm; what came out carries its lot, cost and expiry.
          </Reason>
        </ul>
      </main>
      <footer className="text-ink-faint border-line border-t py-6 text-sm">
        BatchTrack, for people who make things in small batches.
      </footer>
    </div>
  );
}

function Reason({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <li className="grid content-start gap-2">
      <Icon aria-hidden strokeWidth={1.5} className="text-dye size-6" />
      <h2 className="text-lg">{title}</h2>
      <p className="text-ink-soft">{children}</p>
    </li>
  );
}
