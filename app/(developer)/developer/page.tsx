import { PageHeader } from "@/components/frame/page-header";
import { LinkButton } from "@/components/ui/button";
import { Section, Stat, Stats } from "@/components/ui/card";
import { formatDecimal } from "@/components/ui/format";
import { STATES } from "@/components/curation/words";
import { countEntries, ENTRY_STATES } from "@/server/services/global-library";
import { consolePage } from "@/server/web/page";

export const metadata = { title: "Console" };

const LIBRARY = "/developer/global-items";

export default consolePage({ can: "dev.library" }, async (ctx) => {
  const counts = await countEntries(ctx, {});
  return (
    <>
      <PageHeader
        title="Console"
        description="What belongs to the platform and to no organization. Each act here is kept with who did it and when."
      />
      <Section
        title="The library"
        description="What everybody finds at /global-items, and what organizations link their items to."
        act={<LinkButton href={LIBRARY}>Curate the library</LinkButton>}
      >
        <Stats>
          {ENTRY_STATES.map((state) => (
            <Stat
              key={state}
              label={STATES[state].label}
              value={formatDecimal(String(counts[state]), { locale: ctx.locale })}
              href={`${LIBRARY}?state=${state}`}
            />
          ))}
        </Stats>
      </Section>
    </>
  );
});
