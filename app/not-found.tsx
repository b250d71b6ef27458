import { LinkButton } from "@/components/ui/button";

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-6 text-center">
      <h1 className="text-3xl">There is nothing here</h1>
      <p className="text-ink-soft">It may have been moved, or the address is not complete.</p>
      <div>
        <LinkButton href="/today">Back to Today</LinkButton>
      </div>
    </main>
  );
}
