import type { Question } from "./published";

/** The way to each question of the page. */
export function Contents({ questions }: { questions: readonly Question[] }) {
  const places = [
    { id: "before", summary: "Before you begin" },
    ...questions,
    { id: "errors", summary: "When it refuses" },
  ];
  return (
    <nav aria-label="On this page" className="lg:sticky lg:top-6 lg:self-start">
      <ul className="border-line grid gap-x-4 border-y py-2 text-sm max-lg:sm:grid-cols-2 lg:border-0 lg:py-0">
        {places.map(({ id, summary }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="text-ink-soft hover:text-ink flex min-h-9 items-center py-1.5 leading-snug pointer-coarse:min-h-11"
            >
              {summary}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
