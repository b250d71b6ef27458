import { FilePlus2 } from "lucide-react";
import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { PageHeader } from "@/components/frame/page-header";
import { DeviceLink } from "@/components/tools/draft/device-link";
import { DraftList } from "@/components/tools/draft/draft-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { DRAFT_DAYS, draftsOf } from "@/server/services/public-tools";
import { currentHolder } from "@/server/web/draft-holder";
import { publicPage } from "@/server/web/public-page";
import { visitor } from "@/server/web/session";
import { siteAddress } from "@/server/web/site-address";
import { dropDraft, keepDraft } from "./actions";
import { LinkedDrafts } from "./linked-drafts";

export const metadata: Metadata = { title: "Your drafts", robots: { index: false, follow: false } };

const PATH = "/tools/draft";

/** `k` is the secret of the link to another device: it is looked at here, and kept only by pressing the button. */
const spec = { path: PATH, search: z.object({ k: z.string().max(100).optional() }) };

export default publicPage(spec, async ({ search: { k } }) => {
  const holder = await currentHolder();
  if (k !== undefined && k === holder) redirect(PATH as Route);
  if (k !== undefined) return <LinkedDrafts secret={k} holder={holder} />;
  const [drafts, who] = await Promise.all([holder ? draftsOf({ holder }) : [], visitor()]);
  const ctx = who?.kind === "member" ? who.ctx : null;
  return (
    <>
      <PageHeader
        title="Your drafts"
        description={`What you carried over from the calculators, as the recipes they will become. Each is kept for ${DRAFT_DAYS} days after its last change, without an account.`}
        crumbs={[{ label: "Tools", href: "/tools" }]}
        meta={
          drafts.length > 0 &&
          !ctx && (
            <p className="text-ink-soft text-sm">
              To make one a recipe you sign in first; it is opened right after.
            </p>
          )
        }
      />
      <DraftList
        drafts={drafts}
        isMember={ctx !== null}
        formats={{ locale: ctx?.locale ?? "en-US", timeZone: ctx?.timezone ?? "UTC" }}
        keep={keepDraft}
        drop={dropDraft}
      />
      {drafts.length === 0 && <NoDrafts />}
      {holder && drafts.length > 0 && (
        <>
          <p className="text-ink-soft max-w-prose text-sm">
            A calculation that you gave the same name takes the place of the earlier draft; call it something
            else to keep both.
          </p>
          <DeviceLink link={siteAddress(`${PATH}?k=${holder}`)} />
        </>
      )}
    </>
  );
});

function NoDrafts() {
  return (
    <EmptyState
      icon={FilePlus2}
      title="No drafts yet"
      act={
        <>
          <LinkButton href="/tools/soap" tone="primary">
            Open the soap calculator
          </LinkButton>
          <LinkButton href="/tools">All calculators</LinkButton>
        </>
      }
    >
      Reckon a soap, a candle or a lotion and press “Continue in BatchTrack”: it waits for you here and
      becomes a recipe with its stock and cost. Kept something on another device? Open the link that its page
      of drafts shows.
    </EmptyState>
  );
}
