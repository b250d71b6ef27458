import { familyMany } from "@/server/services/global-library/pure";
import { cx } from "../ui/cx";
import { UiLink } from "../ui/link";
import { withParams } from "../ui/url";

/** The families with how many entries each has; the chosen one leads back to all. What is searched stays searched. */
export function FamilyLinks({
  families,
  chosen,
  query,
}: {
  families: readonly { family: string; entries: number }[];
  chosen: string | undefined;
  /** What stands after "?" now. */
  query: string;
}) {
  return (
    <nav aria-label="Families">
      <ul className="flex flex-wrap gap-2">
        {families.map(({ family, entries }) => (
          <li key={family}>
            <UiLink
              href={withParams("/global-items", query, { family: family === chosen ? null : family })}
              aria-current={family === chosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm pointer-coarse:min-h-11",
                family === chosen
                  ? "border-dye bg-dye text-on-dye"
                  : "border-edge/60 bg-sheet hover:border-edge hover:bg-tray",
              )}
            >
              {familyMany(family)} <span className="tabular-nums">{entries}</span>
            </UiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
