"use client";

import { Archive, ArchiveRestore, FlaskConical, Lock, LockOpen } from "lucide-react";
import { LinkButton } from "../ui/button";
import { Callout } from "../ui/notice";
import { ActButton } from "./act-button";
import type { Act } from "./editor/types";
import type { Detail, Rights } from "./types";

/** Says where one is when it is not the current version, and what can be done about it. */
export function VersionNotice({
  detail: { recipe, version, versions },
  rights,
  promote,
}: {
  detail: Detail;
  rights: Rights;
  promote: Act<unknown>;
}) {
  if (version.isCurrent) return null;
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <Callout
      title={version.isTest ? `Test version ${version.versionNo}` : `This is version ${version.versionNo}`}
      act={
        <span className="flex flex-wrap gap-2">
          {version.isTest && rights.edit && recipe.isActive && (
            <ActButton
              act={promote}
              fields={{ recipeId: recipe.id, versionId: version.id }}
              tone="primary"
              icon={<FlaskConical aria-hidden />}
            >
              Make it the current one
            </ActButton>
          )}
          <LinkButton size="sm" href={`/recipes/${recipe.id}`}>
            Show version {current?.versionNo}
          </LinkButton>
        </span>
      }
    >
      {version.isTest
        ? "A trial beside the current version. Planning from here plans with it."
        : `Batches are planned with version ${current?.versionNo} now.`}
    </Callout>
  );
}

type Kept = { isActive: boolean };
type Lockable = { isLocked: boolean };
type Acts = { archive: Act<Kept>; restore: Act<Kept>; lock: Act<Lockable>; unlock: Act<Lockable> };

/** The rarer acts, at the foot of the page. */
export function RecipeHousekeeping({
  detail: { recipe, version },
  rights,
  acts,
}: {
  detail: Detail;
  rights: Rights;
  acts: Acts;
}) {
  return (
    <div data-print="hide" className="flex flex-wrap gap-3">
      {rights.edit && recipe.isActive && (
        <ActButton
          act={version.isLocked ? acts.unlock : acts.lock}
          undo={({ isLocked }) => (isLocked ? acts.unlock : acts.lock)}
          fields={{ recipeId: recipe.id, versionId: version.id }}
          icon={version.isLocked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
        >
          {version.isLocked ? "Unlock" : "Lock"} version {version.versionNo}
        </ActButton>
      )}
      {rights.archive && (
        <ActButton
          act={recipe.isActive ? acts.archive : acts.restore}
          undo={({ isActive }) => (isActive ? acts.archive : acts.restore)}
          fields={{ recipeId: recipe.id }}
          icon={recipe.isActive ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
        >
          {recipe.isActive ? "Archive the recipe" : "Restore the recipe"}
        </ActButton>
      )}
    </div>
  );
}
