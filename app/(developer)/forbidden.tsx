import { LinkButton } from "@/components/ui/button";

/** What everybody hears who is signed in and no staff, whatever he asked for. */
export default function Forbidden() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-6 text-center">
      <h1 className="text-3xl">This is not yours to open</h1>
      <p className="text-ink-soft">It belongs to the people who run the platform.</p>
      <div>
        <LinkButton href="/today">Back to Today</LinkButton>
      </div>
    </main>
  );
}
