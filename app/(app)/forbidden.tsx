import { LinkButton } from "@/components/ui/button";

export default function Forbidden() {
  return (
    <div className="mx-auto grid min-h-96 max-w-md content-center gap-4 px-6 text-center">
      <h1 className="text-3xl">This is not yours to open</h1>
      <p className="text-ink-soft">The owner of your organization can give you the permission for it.</p>
      <div>
        <LinkButton href="/today">Back to Today</LinkButton>
      </div>
    </div>
  );
}
