import { Link2Off } from "lucide-react";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/frame/page-header";
import { ClaimForm } from "@/components/tools/draft/claim-form";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { draftsOf } from "@/server/services/public-tools";
import { newCommandId } from "@/server/web/command-id";
import { isUnhurried } from "@/server/web/draft-holder";
import { claimDrafts } from "./actions";

/** What the link of another device leads to. Sets nothing: that is done by the form's button. */
export async function LinkedDrafts({ secret, holder }: { secret: string; holder: string | null }) {
  const { within, minutes } = await isUnhurried("open");
  if (!within)
    return <Nowhere title="Too many links at once">Please wait {minutes} minutes and open it again.</Nowhere>;
  const drafts = await draftsOf({ holder: secret });
  if (drafts.length === 0) {
    return (
      <Nowhere title="This link leads to no drafts">
        It is damaged, or what it led to was removed or has expired. Copy it once more from the page of your
        drafts on the other device; what you keep on this one is untouched.
      </Nowhere>
    );
  }
  const own = holder ? await draftsOf({ holder }) : [];
  return (
    <>
      <PageHeader
        title="Drafts of another device"
        description="Go on here with what was kept there. Both devices then keep the same drafts."
        crumbs={CRUMBS}
      />
      <ClaimForm
        secret={secret}
        drafts={drafts}
        hasOwn={own.length > 0}
        commandId={newCommandId()}
        claim={claimDrafts}
      />
    </>
  );
}

const CRUMBS = [
  { label: "Tools", href: "/tools" },
  { label: "Your drafts", href: "/tools/draft" },
];

function Nowhere({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeader title="Drafts of another device" crumbs={CRUMBS} />
      <EmptyState
        icon={Link2Off}
        title={title}
        act={
          <>
            <LinkButton href="/tools/draft">Drafts of this device</LinkButton>
            <LinkButton href="/tools">All calculators</LinkButton>
          </>
        }
      >
        {children}
      </EmptyState>
    </>
  );
}
