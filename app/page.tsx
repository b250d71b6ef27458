import { LinkButton } from "@/components/ui/button";
import { Logo } from "@/components/frame/logo";

export default function Home() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-4xl content-center gap-10 px-6 py-16">
      <Logo />
      <div className="grid gap-5">
        <h1 className="max-w-2xl text-5xl max-sm:text-4xl">
          Know what is on the shelf, and what a bar really cost.
        </h1>
        <p className="text-ink-soft max-w-xl text-lg">
          BatchTrack keeps the stock, recipes and batches of small workshops: soap, candles, cosmetics, food.
          Every pail by its lot, every batch from its oldest lots, every cost exact to the last digit.
        </p>
      </div>
      <div>
        <LinkButton tone="primary" size="lg" href="/sign-in">
          Sign in
        </LinkButton>
      </div>
    </main>
  );
}
