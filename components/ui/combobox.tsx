"use client";

import { ChevronsUpDown, Plus } from "lucide-react";
import { Popover } from "radix-ui";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { ComboRow } from "./combo-row";
import { cx } from "./cx";
import { control, Field, tied, type FieldProps } from "./field";
import { Select, type Option, type OptionGroup } from "./inputs";
import { useHydrated } from "./use-hydrated";
import { useOptions } from "./use-options";

export type ComboOption = {
  value: string;
  label: string;
  /** Second line: what is on hand, the INCI name. */
  hint?: string;
  /** Head under which it stands: "Your items", "Library". Options of a group must be neighbours. */
  group?: string;
};

export type ComboboxProps = FieldProps & {
  /** Name of the chosen value in the form. */
  name: string;
  /** Options known here. Without scripts they are a native select. */
  options?: readonly ComboOption[];
  /** Asks elsewhere as one types; both may be given. */
  search?: (text: string) => Promise<readonly ComboOption[]>;
  defaultChoice?: ComboOption | null;
  onChoice?: (choice: ComboOption | null) => void;
  /** Offers to make what was typed and not found: "Add “Shea butter”". */
  create?: { label: (text: string) => string; onCreate: (text: string) => void };
  /**
   * Keeps what was typed and is none of the options, and sends it under this name; without it, leaving the field puts the
   * chosen option back.
   */
  typed?: { name: string; initial: string; onTyped: (text: string) => void };
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  id?: string;
};

/** One out of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const hydrated = useHydrated();
  if (hydrated || !props.options) return <Typeahead {...props} />;
  const { label, hint, error, hideLabel, aside, className, id, name, required, disabled } = props;
  return (
    <Select
      {...{ label, hint, error, hideLabel, aside, className, id, name, required, disabled }}
      options={grouped(props.options)}
      placeholder={props.placeholder ?? ""}
      defaultValue={props.defaultChoice?.value}
    />
  );
}

/** Neighbours of one group under one head, as the native select wants them. */
function grouped(options: readonly ComboOption[]): (Option | OptionGroup)[] {
  const heads = [...new Set(options.map((o) => o.group))];
  return heads.flatMap((group): (Option | OptionGroup)[] => {
    const own = options.filter((o) => o.group === group);
    return group === undefined ? own : [{ group, options: own }];
  });
}

function Typeahead({
  name,
  options,
  search,
  defaultChoice,
  onChoice,
  create,
  typed: kept,
  id,
  ...props
}: ComboboxProps) {
  const own = useId();
  const key = id ?? own;
  const { label, hint, error, hideLabel, aside, className, required, disabled, placeholder } = props;
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<ComboOption | null>(defaultChoice ?? null);
  const [text, setText] = useState(choice?.label ?? kept?.initial ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const typed = text === choice?.label ? "" : text;
  const { found, busy, failed } = useOptions(typed, open, options, search);
  const creatable = create && typed.trim() !== "" && !busy;
  const count = found.length + (creatable ? 1 : 0);
  const current = Math.min(at, Math.max(0, count - 1));

  const close = () => {
    setOpen(false);
    if (kept && (typed.trim() !== "" || !choice)) {
      setChoice(null);
      kept.onTyped(typed.trim());
    } else setText(choice?.label ?? "");
  };
  const choose = (option: ComboOption | null) => {
    setChoice(option);
    setText(option?.label ?? "");
    setOpen(false);
    onChoice?.(option);
  };
  const take = (index: number) => {
    const option = found[index];
    if (option) choose(option);
    else if (creatable && index === found.length) {
      setOpen(false);
      create.onCreate(typed.trim());
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(count ? (current + step + count) % count : 0);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      take(current);
    }
  };
  const optionId = (index: number) => `${key}-option-${index}`;

  return (
    <Field {...{ label, hint, error, hideLabel, aside, className, required }} id={key}>
      <Popover.Root open={open} onOpenChange={(next) => !next && close()}>
        <Popover.Anchor asChild>
          <span className="relative block">
            <input
              ref={input}
              type="text"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-expanded={open}
              aria-controls={open ? `${key}-list` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={open && count ? optionId(current) : undefined}
              className={cx(control, "pr-9")}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
                setOpen(true);
                if (event.target.value === "" && choice) {
                  setChoice(null);
                  onChoice?.(null);
                }
              }}
              onClick={() => setOpen(true)}
              onBlur={close}
              onKeyDown={onKeyDown}
              {...{ placeholder, required, disabled }}
              {...tied(key, { hint, error })}
            />
            <ChevronsUpDown
              aria-hidden
              className="text-ink-faint pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2"
            />
          </span>
        </Popover.Anchor>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (input.current?.parentElement?.contains(event.target as Node)) event.preventDefault();
          }}
          // A press must not take the focus from the field, or the list would be gone before the click.
          onMouseDown={(event) => event.preventDefault()}
          className="border-line bg-sheet shadow-lift animate-drop-in z-50 max-h-72 w-(--radix-popover-trigger-width) min-w-56 overflow-y-auto rounded-md border p-1"
        >
          <ul id={`${key}-list`} role="listbox" aria-label={typeof label === "string" ? label : "Options"}>
            {found.map((option, i) => (
              <ComboRow
                key={`${option.group}-${option.value}`}
                id={optionId(i)}
                head={option.group !== found[i - 1]?.group ? option.group : undefined}
                active={i === current}
                chosen={option.value === choice?.value}
                onTake={() => take(i)}
                onPoint={() => setAt(i)}
              >
                <span className="grid">
                  <span>{option.label}</span>
                  {option.hint && <span className="text-ink-soft text-xs">{option.hint}</span>}
                </span>
              </ComboRow>
            ))}
            {creatable && (
              <ComboRow
                id={optionId(found.length)}
                active={current === found.length}
                chosen={false}
                onTake={() => take(found.length)}
                onPoint={() => setAt(found.length)}
              >
                <Plus aria-hidden className="text-dye size-4" />
                <span className="text-dye">{create.label(typed.trim())}</span>
              </ComboRow>
            )}
          </ul>
          {count === 0 && (
            <p className="text-ink-soft px-3 py-2 text-sm">
              {busy ? "Looking…" : failed ? "The search did not answer. Try again." : "Nothing found."}
            </p>
          )}
        </Popover.Content>
      </Popover.Root>
      <span role="status" className="sr-only">
        {open && !busy ? `${found.length} found` : ""}
      </span>
      <input type="hidden" name={name} value={choice?.value ?? ""} disabled={disabled} />
      {kept && <input type="hidden" name={kept.name} value={choice ? "" : text.trim()} disabled={disabled} />}
    </Field>
  );
}
