import { LinkButton } from "@/components/ui/button";

export default function NotFound() {
  return (
    <div className="mx-auto grid min-h-96 max-w-md content-center gap-4 px-6 text-center">
      <h1 className="text-3xl">There is nothing here</h1>
      <p className="text-ink-soft">It may have been moved, or the address is not complete.</p>
      <div>
        <LinkButton href="/developer">Back to the console</LinkButton>
      </div>
    </div>
  );
}
