import { cx } from "../ui/cx";
import { permille } from "../ui/scale";
import type { PlanContainer } from "./types";

/** More little jars than these say nothing that the number does not. */
const DRAWN = 24;

/** How far containers are filled, drawn as a row of them; the words beside it say it exactly. */
export function ContainerFill({ container }: { container: PlanContainer }) {
  const full = Number(container.full);
  const empty = Number(container.empty);
  const partial =
    container.partial === null ? [] : [Math.max(60, permille(container.partial, container.holds))];
  const all = [
    ...Array<number>(Math.min(full, DRAWN)).fill(1000),
    ...partial,
    ...Array<number>(Math.min(empty, DRAWN)).fill(0),
  ];
  const drawn = all.slice(0, DRAWN);
  const more = full + partial.length + empty - drawn.length;
  return (
    <span aria-hidden className="flex flex-wrap items-end gap-1">
      {drawn.map((level, i) => (
        <span key={i} className="grid w-4 justify-items-center">
          <span className="bg-edge h-1 w-3 rounded-t-sm" />
          <span className="border-edge bg-tray relative block h-5 w-4 overflow-hidden rounded-sm border">
            <span
              className={cx("absolute inset-x-0 bottom-0", level === 1000 ? "bg-moss-fill" : "bg-soon-fill")}
              style={{ height: `${level / 10}%` }}
            />
          </span>
        </span>
      ))}
      {more > 0 && <span className="text-ink-faint text-xs">+ {more}</span>}
    </span>
  );
}
