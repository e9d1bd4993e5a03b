import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./ComboBox.module.css";
import fieldStyles from "./Field.module.css";
import { Field, type FieldProps } from "./Field.tsx";
import { useTranslation } from "./i18n.ts";
import { isComposing } from "./keys.ts";
import { matches } from "./match.ts";
import { usePlaced } from "./place.ts";

export interface ComboOption<Id extends string> {
  id: Id;
  label: string;
  /** A second line or a role; searched too. */
  detail?: string | undefined;
}

export interface ComboBoxProps<Id extends string> extends FieldProps {
  options: readonly ComboOption<Id>[];
  /** What is chosen; undefined for a box that only adds (members, mentions). */
  value: Id | undefined;
  onChoose: (id: Id) => void;
  placeholder?: string;
}

/** A list that narrows as one types, by the pattern of the ARIA authoring practices: focus stays in the field. */
export function ComboBox<Id extends string>({
  label,
  hideLabel,
  description,
  error,
  optional,
  options,
  value,
  onChoose,
  placeholder,
}: ComboBoxProps<Id>) {
  const { t } = useTranslation("ui");
  const chosen = options.find(({ id }) => id === value)?.label ?? "";
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = typed ? options.filter((option) => matches(typed, `${option.label} ${option.detail ?? ""}`)) : options;

  usePlaced(list, () => input.current, open);
  useEffect(() => {
    if (open) list.current?.showPopover();
  }, [open]);

  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (option: ComboOption<Id> | undefined) => {
    if (!option) return;
    onChoose(option.id);
    close();
  };
  const unfold = (at = 0) => {
    setOpen(true);
    setActive(at);
  };
  const steer = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setActive((active + step + found.length) % Math.max(found.length, 1));
      else unfold(step > 0 ? 0 : found.length - 1);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <Field {...{ label, description, error, optional }} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <>
          <input
            {...ids}
            ref={input}
            role="combobox"
            type="text"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${ids.id}-list`}
            aria-activedescendant={open && found[active] ? `${ids.id}-${active}` : undefined}
            className={fieldStyles.input}
            placeholder={placeholder}
            value={typed ?? chosen}
            onChange={(event) => {
              setTyped(event.target.value);
              unfold();
            }}
            onClick={() =>
              unfold(
                Math.max(
                  0,
                  found.findIndex(({ id }) => id === value),
                ),
              )
            }
            onKeyDown={steer}
            onBlur={close}
          />
          {open ? (
            <div ref={list} popover="manual" className={styles.list}>
              <div role="listbox" id={`${ids.id}-list`} aria-label={typeof label === "string" ? label : undefined}>
                {found.map((option, at) => (
                  <Option
                    key={option.id}
                    option={option}
                    id={`${ids.id}-${at}`}
                    active={at === active}
                    selected={option.id === value}
                    onPoint={() => setActive(at)}
                    onPress={() => choose(option)}
                  />
                ))}
              </div>
              {found.length === 0 ? <p className={styles.none}>{t("nothingMatches", { query: typed })}</p> : null}
            </div>
          ) : null}
        </>
      )}
    </Field>
  );
}

function Option<Id extends string>({
  option,
  id,
  active,
  selected,
  onPoint,
  onPress,
}: {
  option: ComboOption<Id>;
  id: string;
  active: boolean;
  selected: boolean;
  onPoint: () => void;
  onPress: () => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={selected}
      className={active ? styles.active : styles.option}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()} // keeps focus in the field
      onClick={onPress}
    >
      <span>{option.label}</span>
      {option.detail ? <span className={styles.detail}>{option.detail}</span> : null}
    </div>
  );
}
