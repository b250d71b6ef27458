"use no memo";

import { ChevronsUpDown, Plus } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { ComboRow } from "@/components/ui/combo-row";
import { cx } from "@/components/ui/cx";
import { control, Field, tied } from "@/components/ui/field";
import { oilNamed, type OilRow } from "@/server/services/public-tools/pure";
import { oilChoices, type OilChoice } from "./oil-choices";

/**
 * One oil out of many, found by typing any of its names, slips of the keys included; or one of one's own. A list below
 * the field and nothing else, so that the page carries no library of floating layers.
 */
export function OilPicker({
  row,
  error,
  onChoose,
}: {
  row: OilRow;
  error: string | undefined;
  onChoose: (oil: { id: string; name: string }) => void;
}) {
  const key = useId();
  // What is typed and not chosen yet; null while the field shows the oil of the line.
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const choices = open ? oilChoices(typed ?? "") : [];
  const current = Math.min(at, choices.length - 1);

  const show = (text: string | null, first: number) => {
    setTyped(text);
    setAt(first);
    setOpen(true);
  };
  const openAll = () => {
    if (!open)
      show(
        null,
        Math.max(
          0,
          oilChoices("").findIndex(({ id }) => id !== "" && id === row.id),
        ),
      );
  };
  const leave = () => {
    setTyped(null);
    setOpen(false);
  };
  const take = ({ id, name }: OilChoice) => {
    leave();
    onChoose({ id, name });
  };
  // Whoever types a whole name and goes on has chosen; any other text gives way to the oil of the line.
  const onBlur = () => {
    const named = typed && oilNamed(typed);
    if (named) take({ id: named.key, name: named.name });
    else leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return openAll();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((current + step + choices.length) % choices.length);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      take(choices[current]!);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      leave();
    }
  };
  const optionId = (index: number) => `${key}-option-${index}`;

  return (
    <Field label="Oil" id={key} error={error}>
      <span className="relative block">
        <input
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder="Type an oil"
          aria-expanded={open}
          aria-controls={open ? `${key}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={open ? optionId(current) : undefined}
          className={cx(control, "pr-9")}
          value={typed ?? row.name}
          onChange={(event) => show(event.currentTarget.value, 0)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={openAll}
          {...{ onBlur, onKeyDown }}
          {...tied(key, { error })}
        />
        <ChevronsUpDown
          aria-hidden
          className="text-ink-faint pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2"
        />
        {open && (
          <ul
            id={`${key}-list`}
            role="listbox"
            aria-label="Oils"
            // A press must not take the focus from the field, or the list would be gone before the click.
            onMouseDown={(event) => event.preventDefault()}
            className="border-line bg-sheet shadow-lift absolute top-full left-0 z-50 mt-1 max-h-72 w-full min-w-60 overflow-y-auto rounded-md border p-1"
          >
            {choices.map((choice, i) => (
              <ComboRow
                key={choice.id || "own"}
                id={optionId(i)}
                head={choice.head !== choices[i - 1]?.head ? choice.head : undefined}
                active={i === current}
                chosen={choice.id !== "" && choice.id === row.id}
                onTake={() => take(choice)}
                onPoint={() => setAt(i)}
              >
                {choice.id ? choice.name : <OwnOil name={choice.name} />}
              </ComboRow>
            ))}
          </ul>
        )}
      </span>
      <span role="status" className="sr-only">
        {typed ? `${choices.length - 1} found` : ""}
      </span>
    </Field>
  );
}

const OwnOil = ({ name }: { name: string }) => (
  <>
    <Plus aria-hidden className="text-dye size-4 shrink-0" />
    <span className="text-dye">“{name}”, an oil of my own</span>
  </>
);
