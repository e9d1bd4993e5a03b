import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Announcer } from "./Announcer.tsx";
import styles from "./CommandPalette.module.css";
import { Icon } from "./Icon.tsx";
import { useTranslation } from "./i18n.ts";
import type { IconName } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";
import { isComposing } from "./keys.ts";
import { matches } from "./match.ts";
import { useModal } from "./modal.ts";

export interface Command {
  id: string;
  label: string;
  /** The heading it stands under: actions, articles, people. */
  group: string;
  run: () => void;
  /** A second name to be found by, such as the Korean headline. */
  detail?: string | undefined;
  icon?: IconName;
  keys?: string | undefined;
  disabledReason?: string | undefined;
}

export interface CommandPaletteProps {
  commands: readonly Command[];
  query: string;
  onQuery: (query: string) => void;
  /** What to do with words that may name none of them: the last line. */
  lookFor?: (words: string) => Command;
  onClose: () => void;
}

const MOST = 60;

/** Ctrl/⌘ K: anything that can be done or gone to, found by a few letters of either language. */
export function CommandPalette({ commands, query, onQuery, lookFor, onClose }: CommandPaletteProps) {
  const { t } = useTranslation("ui");
  const base = useId();
  const dialog = useModal();
  const [active, setActive] = useState(0);
  const [selected] = useState(selectedWords);
  const named = commands.filter(({ label, detail }) => matches(query, `${label} ${detail ?? ""}`)).slice(0, MOST);
  const words = query.trim();
  const found = lookFor && words !== "" ? [...named, lookFor(words)] : named;
  const run = (command: Command | undefined) => {
    if (!command || command.disabledReason !== undefined) return;
    onClose();
    if (selected) selectAgain(selected);
    command.run();
  };
  const steer = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + found.length) % Math.max(found.length, 1));
    else if (event.key === "Enter") run(found[active]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t("commands")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose(); // the veil: nothing typed here is worth keeping
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.search}>
          <Icon name="search" size={18} />
          <input
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={`${base}-list`}
            aria-activedescendant={found[active] ? `${base}-${active}` : undefined}
            aria-label={t("commands")}
            placeholder={t("commandsHint")}
            value={query}
            onChange={(event) => {
              onQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={steer}
          />
        </div>
        <div role="listbox" id={`${base}-list`} aria-label={t("commands")} className={styles.list}>
          {found.map((command, at) => (
            <Line
              key={command.id}
              command={command}
              id={`${base}-${at}`}
              active={at === active}
              heading={command.group !== found[at - 1]?.group}
              onPoint={() => setActive(at)}
              onPress={() => run(command)}
            />
          ))}
        </div>
        {found.length === 0 ? <p className={styles.none}>{t("nothingMatches", { query })}</p> : null}
      </div>
      <Announcer />
    </dialog>
  );
}

/** What a command may be about: the field takes the selection away. */
function selectedWords(): Range | undefined {
  const selection = getSelection();
  return selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : undefined;
}

function selectAgain(words: Range): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(words);
}

interface LineProps {
  command: Command;
  id: string;
  active: boolean;
  heading: boolean;
  onPoint: () => void;
  onPress: () => void;
}

function Line({ command, id, active, heading, onPoint, onPress }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      {heading ? (
        <div className={styles.heading} role="presentation">
          {command.group}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
      <div
        ref={line}
        id={id}
        role="option"
        aria-selected={active}
        aria-disabled={command.disabledReason !== undefined || undefined}
        className={active ? styles.active : styles.line}
        onPointerMove={onPoint}
        onPointerDown={(event) => event.preventDefault()} // keeps focus in the field
        onClick={onPress}
      >
        {command.icon ? <Icon name={command.icon} /> : <span className={styles.noIcon} />}
        <span className={styles.words}>
          {command.label}
          {command.detail ? <span className={styles.detail}>{command.detail}</span> : null}
        </span>
        {command.disabledReason ? <span className={styles.reason}>{command.disabledReason}</span> : null}
        {command.keys ? <Kbd keys={command.keys} /> : null}
      </div>
    </>
  );
}
