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

/** Writes a recipe from an empty page. */
export function NewRecipe({
  tools,
  start,
  commandId,
  save,
  categories,
}: {
  tools: EditorTools;
  start: Start;
  commandId: string;
  save: Act<Saved>;
  categories: readonly CategoryChoice[];
}) {
  const [name, setName] = useState("");
  const [categoryId, setCategoryId] = useState("");
  const category = categories.find(({ id }) => id === categoryId)?.name ?? null;
  const header = (act: ReactNode) => <PageHeader title="New recipe" crumbs={CRUMBS} act={act} />;
  return (
    <RecipeEditor
      {...{ tools, start, commandId, save, category, header }}
      saveLabel="Save recipe"
      before={
        <Section title="What it is">
          <div className="grid gap-5 sm:grid-cols-3">
            <CoverFields
              name=""
              categoryId=""
              labelPrefix=""
              suggested={name.trim() ? suggestPrefix(name) : undefined}
              categories={categories}
              onName={setName}
              onCategory={setCategoryId}
            />
          </div>
          <MakesFields findItems={tools.findItems} />
        </Section>
      }
    />
  );
}
