"use client";

import { useState, type ReactNode } from "react";
import { useField } from "../../forms/action-form";
import { PageHeader } from "../../frame/page-header";
import { Badge } from "../../ui/badge";
import { LinkButton } from "../../ui/button";
import { RadioCards } from "../../ui/choices";
import { TextInput } from "../../ui/inputs";
import { RecipeEditor } from "./recipe-editor";
import type { Act, EditorTools, Saved, Start } from "./types";

type Props = {
  tools: EditorTools;
  start: Start;
  commandId: string;
  recipe: { id: string; name: string; category: string | null };
  version: { id: string; versionNo: number; isLocked: boolean };
  saveVersion: Act<Saved>;
  saveTest: Act<Saved>;
  /** Test versions are a permission of their own. */
  mayTest: boolean;
};

/** Changes a recipe: what is saved is its next version, or a trial beside the current one. */
export function EditRecipe(props: Props) {
  const { tools, start, commandId, recipe, version, saveVersion, saveTest, mayTest } = props;
  const [as, setAs] = useState(version.isLocked && mayTest ? "test" : "version");
  const home = `/recipes/${recipe.id}`;
  const header = (act: ReactNode) => (
    <PageHeader
      title={`Change ${recipe.name}`}
      crumbs={[
        { label: "Recipes", href: "/recipes" },
        { label: recipe.name, href: home },
      ]}
      meta={<Badge>Based on version {version.versionNo}</Badge>}
      quiet={<LinkButton href={home}>Leave</LinkButton>}
      act={act}
    />
  );
  return (
    <RecipeEditor
      {...{ tools, start, commandId, header }}
      category={recipe.category}
      hidden={{ recipeId: recipe.id, basedOn: version.id }}
      save={as === "test" ? saveTest : saveVersion}
      saveLabel={as === "test" ? "Save test version" : "Save new version"}
      after={
        <>
          <ChangeNote />
          {mayTest && (
            <RadioCards
              legend="Save it as"
              name="save-as"
              form=""
              value={as}
              onChoice={setAs}
              choices={[
                {
                  value: "version",
                  label: "The new version",
                  hint: version.isLocked
                    ? `Version ${version.versionNo} is locked, so nothing may follow it.`
                    : "Batches are planned with it from now on.",
                  disabled: version.isLocked,
                },
                {
                  value: "test",
                  label: "A test version",
                  hint: "Beside the current one, until you promote it.",
                },
              ]}
            />
          )}
        </>
      }
    />
  );
}

function ChangeNote() {
  return (
    <TextInput
      label="What changed, and why"
      required={false}
      maxLength={500}
      autoComplete="off"
      placeholder="Less coconut, for a milder bar"
      {...useField("changeNote")}
    />
  );
}
