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

type Acts = Record<"archive" | "restore" | "lock" | "unlock", Act<unknown>>;
type Undo = { archive: Act<never>; restore: Act<never>; lock: Act<never>; unlock: Act<never> };

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
  const undo = acts as unknown as Undo;
  const ofVersion = { recipeId: recipe.id, versionId: version.id };
  return (
    <div data-print="hide" className="flex flex-wrap gap-3">
      {rights.edit &&
        recipe.isActive &&
        (version.isLocked ? (
          <ActButton act={acts.unlock} undo={undo.lock} fields={ofVersion} icon={<LockOpen aria-hidden />}>
            Unlock version {version.versionNo}
          </ActButton>
        ) : (
          <ActButton act={acts.lock} undo={undo.unlock} fields={ofVersion} icon={<Lock aria-hidden />}>
            Lock version {version.versionNo}
          </ActButton>
        ))}
      {rights.archive &&
        (recipe.isActive ? (
          <ActButton
            act={acts.archive}
            undo={undo.restore}
            fields={{ recipeId: recipe.id }}
            icon={<Archive aria-hidden />}
          >
            Archive the recipe
          </ActButton>
        ) : (
          <ActButton
            act={acts.restore}
            undo={undo.archive}
            fields={{ recipeId: recipe.id }}
            icon={<ArchiveRestore aria-hidden />}
          >
            Restore the recipe
          </ActButton>
        ))}
    </div>
  );
}
