import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import fieldStyles from "#client/ui/Field.module.css";
import { Icon } from "#client/ui/Icon.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Kbd } from "#client/ui/Kbd.tsx";
import { isComposing } from "#client/ui/keys.ts";
import { usePlaced } from "#client/ui/place.ts";
import { useShortcut } from "#client/ui/shortcuts.ts";
import { LONGEST_FILTER } from "#shared/articles/filter.ts";
import { type Completion, completed, completionsAt } from "./completions.ts";
import styles from "./FilterField.module.css";
import { useOffers } from "./use-offers.ts";

export interface FilterFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Words and filters in one line. What can be written here is suggested while it is written. */
export function FilterField({ value, onChange }: FilterFieldProps) {
  const { t } = useTranslation("articles");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  const offers = useOffers();
  const found = open ? completionsAt(value, caret, offers) : [];
  const shown = found.length > 0;
  usePlaced(list, () => input.current, shown);
  useEffect(() => {
    if (shown) list.current?.showPopover();
  }, [shown]);
  useShortcut({
    id: "filter",
    keys: "/",
    label: t("filter.label"),
    group: "moving",
    run: () => input.current?.focus(),
  });

  const close = () => {
    setOpen(false);
    setActive(undefined);
  };
  const take = (completion: Completion) => {
    const next = completed(value, caret, completion);
    onChange(next.text);
    setActive(undefined);
    setOpen(!completion.whole);
    setCaret(next.caret);
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  const steer = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const chosen = active === undefined ? undefined : found[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (shown) setActive(stepped(active, event.key === "ArrowDown" ? 1 : -1, found.length));
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Enter") close();
    else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    } else if (event.key === "Escape" && value !== "") {
      event.preventDefault();
      onChange("");
    }
  };
  return (
    <div className={styles.filter}>
      <Icon name="search" size={15} />
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={t("filter.label")}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined || !shown ? undefined : `${id}-${active}`}
        aria-keyshortcuts="/"
        className={fieldStyles.input}
        placeholder={t("filter.placeholder")}
        maxLength={LONGEST_FILTER}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setOpen(true);
          setActive(undefined);
        }}
        onClick={(event) => {
          setCaret(event.currentTarget.selectionStart ?? 0);
          setOpen(true);
        }}
        onKeyDown={steer}
        onBlur={close}
      />
      <span className={styles.end}>
        {value === "" ? (
          <Kbd keys="/" />
        ) : (
          <IconButton icon="close" size="small" label={t("filter.clear")} onClick={() => onChange("")} />
        )}
      </span>
      {shown ? <Suggestions {...{ id, list, found, active, take }} /> : null}
    </div>
  );
}

interface SuggestionsProps {
  id: string;
  list: RefObject<HTMLDivElement | null>;
  found: readonly Completion[];
  active: number | undefined;
  take: (completion: Completion) => void;
}

function Suggestions({ id, list, found, active, take }: SuggestionsProps) {
  const { t } = useTranslation("articles");
  return (
    <div ref={list} popover="manual" className={styles.list}>
      <div role="listbox" id={`${id}-list`} aria-label={t("filter.suggestions")}>
        {found.map((completion, at) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={completion.written}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={at === active ? styles.active : styles.option}
            onPointerDown={(event) => event.preventDefault()} // keeps focus in the field
            onClick={() => take(completion)}
          >
            <code>{completion.written}</code>
            <span>{completion.label}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Round and round; from nothing to the first or the last. */
function stepped(active: number | undefined, step: 1 | -1, length: number): number {
  if (active === undefined) return step === 1 ? 0 : length - 1;
  return (active + step + length) % length;
}
