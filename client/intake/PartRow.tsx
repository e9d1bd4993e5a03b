import { type KeyboardEvent, memo, useRef } from "react";
import { Button } from "#client/ui/Button.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { isComposing } from "#client/ui/keys.ts";
import { Select } from "#client/ui/Select.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { tell } from "#client/ui/toasts.ts";
import { KINDS, type Kind } from "#shared/articles/kind.ts";
import type { Side } from "#shared/intake/recognised.ts";
import styles from "./Correct.module.css";
import type { Part } from "./parts.ts";
import { useNear } from "./use-near.ts";

export interface PartActs {
  kind: (key: number, kind: Kind) => void;
  text: (key: number, text: string) => void;
  split: (key: number, at: number) => void;
  splitLines: (key: number) => void;
  join: (key: number) => void;
  remove: (key: number) => void;
  move: (key: number, by: 1 | -1) => void;
}

export interface PartRowProps {
  part: Part;
  side: Side;
  number: number;
  place: "first" | "middle" | "last";
  acts: PartActs;
}

/**
 * One part: its words and what it is. Far from the window it is only its words, which the browser's own search still
 * finds, so that two thousand of them weigh little.
 */
export const PartRow = memo(function PartRow({ part, side, number, place, acts }: PartRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const near = useNear(row, number <= 12);
  const language = side === "source" ? "ko" : "en";
  return (
    <li ref={row} data-part={part.key} className={styles.part} data-kind={part.kind}>
      {near ? (
        <Editable {...{ part, number, place, acts, language }} />
      ) : (
        <div lang={language} className={styles.far}>
          {part.text}
        </div>
      )}
    </li>
  );
});

function Editable({ part, number, place, acts, language }: Omit<PartRowProps, "side"> & { language: "ko" | "en" }) {
  const { t } = useTranslation("intake");
  const area = useRef<HTMLTextAreaElement>(null);
  const { key } = part;
  const cut = () => {
    const at = area.current?.selectionStart ?? 0;
    if (at > 0 && at < part.text.length) return acts.split(key, at);
    area.current?.focus();
    tell(t("part.whereToSplit"));
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const act = actOf(event, selectionStart === 0 && selectionEnd === 0);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === "split") cut();
    else if (act === "join") acts.join(key);
    else if (act === "remove") acts.remove(key);
    else acts.move(key, act === "up" ? -1 : 1);
  };
  return (
    <>
      <div className={styles.kind}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <Select
          label={t("part.kind", { number })}
          hideLabel
          choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={part.kind}
          onChange={(kind) => acts.kind(key, kind)}
        />
        <span className={styles.tools}>
          <IconButton
            icon="arrowUp"
            size="small"
            label={t("part.up", { number })}
            keys="Alt+ArrowUp"
            disabledReason={place === "first" ? t("part.isFirst") : undefined}
            onClick={() => acts.move(key, -1)}
          />
          <IconButton
            icon="arrowDown"
            size="small"
            label={t("part.down", { number })}
            keys="Alt+ArrowDown"
            disabledReason={place === "last" ? t("part.isLast") : undefined}
            onClick={() => acts.move(key, 1)}
          />
          <IconButton
            icon="merge"
            size="small"
            label={t("part.join", { number })}
            keys="Alt+J"
            disabledReason={place === "first" ? t("part.isFirst") : undefined}
            onClick={() => acts.join(key)}
          />
          <IconButton
            icon="split"
            size="small"
            label={t("part.split", { number })}
            keys="Alt+Enter"
            onPointerDown={(event) => event.preventDefault()} // the caret says where, so it must stay
            onClick={cut}
          />
          <IconButton
            icon="trash"
            size="small"
            label={t("part.remove", { number })}
            keys="Alt+Backspace"
            onClick={() => acts.remove(key)}
          />
        </span>
      </div>
      <TextArea
        ref={area}
        label={t("part.text", { number })}
        hideLabel
        lang={language}
        rows={1}
        serif
        spellCheck={false}
        value={part.text}
        onChange={(text) => acts.text(key, text)}
        onKeyDown={keys}
      />
      {part.text.trim().includes("\n") ? (
        <Button size="small" aria-label={t("part.splitLinesOf", { number })} onClick={() => acts.splitLines(key)}>
          {t("part.splitLines")}
        </Button>
      ) : null}
    </>
  );
}

/** Backspace at the very beginning joins, as in any text. The others have Alt, which no writing needs. */
function actOf({ key, code, altKey }: KeyboardEvent, atStart: boolean) {
  if (!altKey) return key === "Backspace" && atStart ? ("join" as const) : undefined;
  if (code === "KeyJ") return "join" as const;
  const acts = { Enter: "split", Backspace: "remove", ArrowUp: "up", ArrowDown: "down" } as const;
  return Object.hasOwn(acts, key) ? acts[key as keyof typeof acts] : undefined; // just asked whether it is one
}
