import { UiLink } from "../ui/link";
import { cx } from "../ui/cx";

export type Choice = { label: string; href: string; current: boolean };

/** Ready answers beside a form, as links; the one in force is marked. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} data-print="hide">
      <ul className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.label}>
            <UiLink
              href={choice.href}
              aria-current={choice.current ? "true" : undefined}
              className={cx(
                "border-edge/60 hover:border-edge inline-flex min-h-9 items-center rounded-full border px-3.5 text-sm pointer-coarse:min-h-11",
                choice.current && "border-dye bg-dye-wash text-dye font-medium",
              )}
            >
              {choice.label}
            </UiLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
