import { UiLink } from "../ui/link";
import { TOOLS } from "./catalogue";

/** Every tool there is, each with what it does. */
export function ToolCards() {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {TOOLS.map(({ slug, name, description, icon: Icon }) => (
        <li
          key={slug}
          className="border-line bg-sheet shadow-sheet hover:border-edge/60 relative grid content-start gap-2 rounded-lg border p-5 transition-colors"
        >
          <Icon aria-hidden strokeWidth={1.5} className="text-dye size-6" />
          <h2 className="text-lg">
            <UiLink href={`/tools/${slug}`} className="after:absolute after:inset-0 after:rounded-lg">
              {name}
            </UiLink>
          </h2>
          <p className="text-ink-soft text-sm">{description}</p>
        </li>
      ))}
    </ul>
  );
}
