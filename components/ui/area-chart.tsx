import { cx } from "./cx";
import { extremes, levels } from "./scale";
import { Table, Td, Th, Tr } from "./table";

export type Point = {
  label: string;
  /** Canonical decimal. */
  value: string;
  /** As people read it. */
  text: string;
};

const WIDTH = 600;
const HEIGHT = 160;

/** Corner points of the line in a 600 x 160 box. */
function line(points: readonly Point[]): [number, number][] {
  const up = levels(points.map((p) => p.value));
  const step = points.length > 1 ? WIDTH / (points.length - 1) : 0;
  return up.map((level, i) => [Math.round(i * step * 10) / 10, HEIGHT - 4 - (level * (HEIGHT - 12)) / 1000]);
}

const path = (dots: readonly [number, number][]) =>
  dots.map(([x, y], i) => `${i ? "L" : "M"}${x} ${y}`).join("");

/** A value over time. The drawing is one picture for ears; the figures are in the table behind it. */
export function AreaChart({
  label,
  points,
  columns = ["Day", "Value"],
  className,
}: {
  /** What the picture shows, as a sentence: "Stock value over the last 90 days". */
  label: string;
  points: readonly Point[];
  columns?: [string, string];
  className?: string;
}) {
  const ends = extremes(points.map((p) => p.value));
  const first = points[0];
  const last = points.at(-1);
  if (!ends || !first || !last) return null;
  const dots = line(points);
  const [x, y] = dots.at(-1)!;
  const summary = `${label}. From ${first.text} (${first.label}) to ${last.text} (${last.label}); highest ${points[ends.greatest]!.text}, lowest ${points[ends.least]!.text}.`;
  return (
    <figure className={cx("grid gap-2", className)}>
      <div className="relative">
        <svg
          role="img"
          aria-label={summary}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="text-dye h-40 w-full overflow-visible"
        >
          <g stroke="var(--line)" strokeWidth="1">
            {[0, 0.5, 1].map((at) => (
              <line
                key={at}
                x1="0"
                x2={WIDTH}
                y1={8 + at * (HEIGHT - 12)}
                y2={8 + at * (HEIGHT - 12)}
                strokeDasharray={at === 1 ? undefined : "2 4"}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </g>
          <path
            d={`${path(dots)}L${WIDTH} ${HEIGHT - 4}L0 ${HEIGHT - 4}Z`}
            fill="currentColor"
            opacity="0.09"
          />
          <path
            d={path(dots)}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span
          aria-hidden
          className="bg-dye ring-sheet absolute size-2.5 -translate-1/2 rounded-full ring-2"
          style={{ left: `${(x / WIDTH) * 100}%`, top: `${(y / HEIGHT) * 100}%` }}
        />
      </div>
      <div aria-hidden className="text-ink-faint flex justify-between text-xs">
        <span>{first.label}</span>
        <span>{last.label}</span>
      </div>
      <details className="group">
        <summary className="text-ink-soft hover:text-ink inline-flex min-h-6 list-none items-center text-sm underline decoration-dotted underline-offset-4">
          Show as a table
        </summary>
        <div className="border-line mt-2 max-h-72 overflow-y-auto rounded-md border">
          <Table caption={label}>
            <thead>
              <tr>
                <Th>{columns[0]}</Th>
                <Th numeric>{columns[1]}</Th>
              </tr>
            </thead>
            <tbody>
              {points.map((p, i) => (
                <Tr key={i}>
                  <Th scope="row" className="font-normal">
                    {p.label}
                  </Th>
                  <Td numeric>{p.text}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
