import { FlaskConical, FolderOpen } from "lucide-react";
import { factText } from "@/components/recipes/editor/category-data";
import { LinkButton } from "@/components/ui/button";
import { Card, DescriptionList } from "@/components/ui/card";
import { formatDay, type Formats } from "@/components/ui/format";
import { dayIn } from "@/server/kernel/clock";
import type { KeptDraft } from "@/server/services/public-tools";
import { SHARE_PARAM } from "@/server/services/public-tools/pure";
import { toolOf } from "../catalogue";
import { DraftLines } from "./draft-lines";
import { RemoveForm, type Act } from "./remove-form";

export type DraftFormats = Pick<Formats, "locale" | "timeZone">;

/** One draft as the recipe that it will become, with what can be done with it. */
export function DraftCard({
  draft,
  href,
  isFirst,
  formats,
  drop,
  onRemove,
}: {
  draft: KeptDraft;
  /** Where it becomes a recipe. */
  href: string;
  /** Of the page: its act is the one that stands out. */
  isFirst: boolean;
  formats: DraftFormats;
  drop: Act;
  onRemove: () => void;
}) {
  const { recipe } = draft;
  const { icon: Icon, name: tool } = toolOf(draft.tool);
  const calculator = `/tools/${draft.tool}?${new URLSearchParams({ [SHARE_PARAM]: draft.state })}`;
  return (
    <article aria-label={draft.name}>
      <Card className="grid gap-5">
        <div className="flex items-start gap-3">
          <span className="bg-dye-wash text-dye grid size-11 shrink-0 place-items-center rounded-md">
            <Icon aria-hidden strokeWidth={1.5} className="size-5" />
          </span>
          <div className="grid min-w-0 gap-0.5">
            <h2 className="text-xl wrap-break-word">{draft.name}</h2>
            <p className="text-ink-soft text-sm">
              {tool} · kept until {formatDay(dayIn(formats.timeZone, draft.expiresAt), formats)}
            </p>
          </div>
        </div>
        {recipe ? (
          <div className="grid items-start gap-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <DraftLines recipe={recipe} locale={formats.locale} />
            <Facts recipe={recipe} />
          </div>
        ) : (
          <p className="text-ink-soft max-w-prose">
            The calculator finds no result in this any more. Open it there, mend what it names, and continue
            from there.
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2">
          {recipe && (
            <LinkButton
              href={href}
              prefetch={false}
              tone={isFirst ? "primary" : "quiet"}
              icon={<FlaskConical aria-hidden />}
            >
              Make it a recipe
            </LinkButton>
          )}
          <LinkButton href={calculator} prefetch={false} tone="bare" icon={<FolderOpen aria-hidden />}>
            Open in the calculator
          </LinkButton>
          <RemoveForm drop={drop} id={draft.id} name={draft.name} onRemove={onRemove} />
        </div>
      </Card>
    </article>
  );
}

/** What the recipe will keep beside its lines. */
function Facts({ recipe }: { recipe: NonNullable<KeptDraft["recipe"]> }) {
  const { category, portions, categoryData } = recipe;
  const items = [
    ...(category ? [{ term: "Category", detail: category }] : []),
    ...(portions ? [{ term: "Portions", detail: `${portions.count} × ${portions.name}` }] : []),
    ...Object.entries(categoryData).map(([key, value]) => {
      const fact = factText(key, value);
      return { term: fact.label, detail: fact.value };
    }),
  ];
  return <DescriptionList items={items} />;
}
