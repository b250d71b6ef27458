"use client";

import { useState, type ReactNode } from "react";
import { suggestPrefix } from "@/server/services/recipes/pure";
import { PageHeader } from "../../frame/page-header";
import { Section } from "../../ui/card";
import { CoverFields, type CategoryChoice } from "./cover-fields";
import { MakesFields } from "./makes-fields";
import { RecipeEditor } from "./recipe-editor";
import type { Act, EditorTools, Saved, Start } from "./types";

const CRUMBS = [{ label: "Recipes", href: "/recipes" }];

/** Writes a recipe from an empty page, or from what was carried over from a calculator. */
export function NewRecipe({
  tools,
  start,
  cover = { name: "", categoryId: "" },
  notice,
  commandId,
  save,
  categories,
}: {
  tools: EditorTools;
  start: Start;
  /** What stands on its cover already. */
  cover?: { name: string; categoryId: string };
  /** Where all that comes from, and what is left to do. */
  notice?: ReactNode;
  commandId: string;
  save: Act<Saved>;
  categories: readonly CategoryChoice[];
}) {
  const [name, setName] = useState(cover.name);
  const [categoryId, setCategoryId] = useState(cover.categoryId);
  const category = categories.find(({ id }) => id === categoryId)?.name ?? null;
  const header = (act: ReactNode) => <PageHeader title="New recipe" crumbs={CRUMBS} act={act} />;
  return (
    <RecipeEditor
      {...{ tools, start, commandId, save, category, header }}
      saveLabel="Save recipe"
      before={
        <>
          {notice}
          <Section title="What it is">
            <div className="grid gap-5 sm:grid-cols-3">
              <CoverFields
                {...cover}
                labelPrefix=""
                suggested={name.trim() ? suggestPrefix(name) : undefined}
                categories={categories}
                onName={setName}
                onCategory={setCategoryId}
              />
            </div>
            <MakesFields findItems={tools.findItems} />
          </Section>
        </>
      }
    />
  );
}
