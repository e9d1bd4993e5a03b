import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { isComposing } from "#client/ui/keys.ts";
import { usePlaced } from "#client/ui/place.ts";
import { TextArea, type TextAreaProps } from "#client/ui/TextArea.tsx";
import type { Colleague } from "#shared/people/person.ts";
import styles from "./MentionArea.module.css";
import { candidates, mentionBefore, withMention } from "./mentions.ts";

export interface MentionAreaProps extends Omit<TextAreaProps, "ref"> {
  /** Whom one may name here. */
  people: readonly Colleague[];
}

/** A field in which @ offers names. Focus stays in the field; arrows choose, Enter or Tab takes, Escape puts away. */
export function MentionArea({ people, value, onChange, onKeyDown, ...rest }: MentionAreaProps) {
  const { t } = useTranslation("threads");
  const { t: tPeople } = useTranslation("people");
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const caretAfter = useRef<number>(undefined);
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const mention = caret === undefined ? undefined : mentionBefore(value, caret);
  const found = mention ? candidates(people, mention).slice(0, MOST) : [];
  const open = found.length > 0;
  const chosen = Math.min(active, found.length - 1);

  usePlaced(list, () => area.current, open);
  useEffect(() => {
    if (open) list.current?.showPopover();
  }, [open]);
  useLayoutEffect(() => {
    if (caretAfter.current === undefined) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = undefined;
  });

  const take = (person: Colleague | undefined) => {
    if (!person || !mention || caret === undefined) return;
    const written = withMention(value, caret, mention, person);
    caretAfter.current = written.caret;
    setCaret(undefined);
    onChange(written.text);
  };
  const steer = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event);
    if (!open || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((chosen + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(found[chosen]);
    else if (event.key === "Escape") {
      event.stopPropagation();
      setCaret(undefined);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <TextArea
        {...rest}
        ref={area}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
        onChange={(next) => {
          setCaret(area.current?.selectionStart);
          setActive(0);
          onChange(next);
        }}
        onKeyDown={steer}
        onBlur={() => setCaret(undefined)}
      />
      {open ? (
        <div ref={list} popover="manual" className={styles.list}>
          <div role="listbox" id={listId} aria-label={t("mentionList")}>
            {found.map((person, at) => (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              <div
                key={person.id}
                id={`${listId}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className={at === chosen ? styles.active : styles.option}
                onPointerMove={() => setActive(at)}
                onPointerDown={(event) => event.preventDefault()} // keeps focus in the field
                onClick={() => take(person)}
              >
                <span>{person.name}</span>
                <span className={styles.role}>{tPeople(`role.${person.role}`)}</span>
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </>
  );
}

const MOST = 8;
