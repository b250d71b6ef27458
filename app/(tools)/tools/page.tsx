import { notFound } from "next/navigation";
import { PageHeader } from "@/components/frame/page-header";
import { TOOLS } from "@/components/tools/catalogue";
import { publicMetadata } from "@/components/tools/frame/metadata";
import { ToolCards } from "@/components/tools/tool-cards";
import { TextLink } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/button";

export const metadata = publicMetadata({
  title: "Calculators for soap, candles and formulas",
  description:
    "Free and exact calculators for makers: every result shows its formula and sources, and a link shares it.",
  path: "/tools",
});

export default function ToolsPage() {
  if (TOOLS.length === 0) notFound();
  return (
    <>
      <PageHeader
        title="Calculators for makers"
        description="Exact to the last digit, with the formula and its sources beside the result. No account: what you type stays on your device until you carry it over."
        quiet={
          <LinkButton href="/tools/draft" prefetch={false}>
            Your drafts
          </LinkButton>
        }
      />
      <ToolCards />
      <p className="text-ink-soft">
        For your own programs there is <TextLink href="/tools/api">a public API</TextLink>: the same
        arithmetic, free and without a key.
      </p>
    </>
  );
}
