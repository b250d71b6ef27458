import { notFound } from "next/navigation";

// Rendered for its request: only so can its scripts carry the nonce.
export const dynamic = "force-dynamic";

/** Every address that nothing else answers. */
export default function MissingPage() {
  notFound();
}
