import { CalendarClock, Copy, GitBranch, Pencil, Printer, Tag } from "lucide-react";
import { RECIPE_SHEETS, sheetsOfRecipe } from "@/server/services/exports/pure";
import { SheetsMenu } from "../documents/sheets-menu";
import { PageHeader } from "../frame/page-header";
import { Badge, CategoryBadge, StatePill } from "../ui/badge";
import { LinkButton } from "../ui/button";
import { Menu, type MenuItem } from "../ui/menu";
import type { Detail, Rights } from "./types";

/** Head of a recipe's page: planning is its one act. */
export function RecipeHead({
  detail: { recipe, version, lines },
  rights,
}: {
  detail: Detail;
  rights: Rights;
}) {
  const home = `/recipes/${recipe.id}`;
  const of = version.isCurrent ? "" : `?version=${version.id}`;
  const papers = `/exports/recipe/${recipe.id}`;
  const paperOf = version.isCurrent ? "" : `?version=${version.versionNo}`;
  const sheet = (act: string) => `${home}${of ? `${of}&` : "?"}do=${act}`;
  const more: MenuItem[] = [
    { label: "Print the recipe card", href: `${home}/card${of}`, icon: <Printer aria-hidden /> },
    ...(rights.edit && recipe.isActive
      ? [{ label: "Name and category", href: sheet("cover"), icon: <Tag aria-hidden /> }]
      : []),
    ...(rights.create ? [{ label: "Duplicate", href: sheet("duplicate"), icon: <Copy aria-hidden /> }] : []),
    ...(rights.vary
      ? [{ label: "Make a variation", href: sheet("variation"), icon: <GitBranch aria-hidden /> }]
      : []),
  ];
  return (
    <PageHeader
      title={recipe.name}
      crumbs={[{ label: "Recipes", href: "/recipes" }]}
      meta={
        <>
          {recipe.category && <CategoryBadge name={recipe.category.name} colour={recipe.category.color} />}
          <Badge>Version {version.versionNo}</Badge>
          {version.isTest && <Badge tone="held">Test</Badge>}
          {version.isLocked && <Badge>Locked</Badge>}
          {!recipe.isActive && <StatePill state="archived" />}
        </>
      }
      quiet={
        <>
          {rights.edit && recipe.isActive && (
            <LinkButton href={`${home}/edit${of}`} icon={<Pencil aria-hidden />}>
              Change
            </LinkButton>
          )}
          <SheetsMenu
            of={recipe.name}
            sheets={sheetsOfRecipe(
              recipe.category?.name ?? null,
              lines.map((line) => line.itemName),
            ).map((sheet) => ({ label: RECIPE_SHEETS[sheet], href: `${papers}/${sheet}${paperOf}` }))}
          />
          <Menu label={`More for ${recipe.name}`} items={more} />
        </>
      }
      act={
        rights.plan &&
        recipe.isActive && (
          <LinkButton href={`${home}/plan${of}`} tone="primary" icon={<CalendarClock aria-hidden />}>
            Plan a batch
          </LinkButton>
        )
      }
    />
  );
}
