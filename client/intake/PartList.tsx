import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "#client/ui/Announcer.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Side } from "#shared/intake/recognised.ts";
import styles from "./Correct.module.css";
import { type PartActs, PartRow } from "./PartRow.tsx";
import { joinedAt, joinWithPrevious, move, type Part, remove, split, withKind, withText } from "./parts.ts";

export interface PartListProps {
  side: Side;
  parts: readonly Part[];
  onChange: (change: (parts: Part[]) => Part[]) => void;
}

export function PartList({ side, parts, onChange }: PartListProps) {
  const { t } = useTranslation("intake");
  const list = useRef<HTMLOListElement>(null);
  const now = useRef(parts);
  now.current = parts;
  const focus = useCallback((key: number, caret?: number) => {
    requestAnimationFrame(() => {
      const area = list.current?.querySelector<HTMLTextAreaElement>(`[data-part="${key}"] textarea`);
      area?.focus();
      if (caret !== undefined) area?.setSelectionRange(caret, caret);
    });
  }, []);
  const acts = useMemo<PartActs>(() => {
    const undo = () => {
      const before = [...now.current];
      return () => onChange(() => before);
    };
    const neighbour = (key: number, by: number) => now.current[now.current.findIndex((part) => part.key === key) + by];
    return {
      kind: (key, kind) => onChange((before) => withKind(before, key, kind)),
      text: (key, text) => onChange((before) => withText(before, key, text)),
      split: (key, at) => {
        const back = undo();
        onChange((before) => split(before, key, at));
        tell(t("part.wasSplit"), { undo: back });
      },
      join: (key) => {
        const previous = neighbour(key, -1);
        const part = neighbour(key, 0);
        if (!previous || !part) return announce(t("part.isFirst"));
        const back = undo();
        onChange((before) => joinWithPrevious(before, key));
        tell(t("part.wasJoined"), { undo: back });
        focus(previous.key, joinedAt(previous.text, part.text));
      },
      remove: (key) => {
        const back = undo();
        const after = neighbour(key, 1) ?? neighbour(key, -1);
        onChange((before) => remove(before, key));
        tell(t("part.wasRemoved"), { undo: back });
        if (after) focus(after.key);
      },
      move: (key, by) => {
        if (!neighbour(key, by)) return;
        onChange((before) => move(before, key, by));
        focus(key);
        announce(t("part.wasMoved"));
      },
    };
  }, [onChange, focus, t]);
  return (
    <section className={styles.parts} aria-label={t(`side.${side}`)}>
      <h2>
        {t(`side.${side}`)} <small>{t("parts", { count: parts.length })}</small>
      </h2>
      <ol ref={list} className={styles.list}>
        {parts.map((part, index) => (
          <PartRow
            key={part.key}
            part={part}
            side={side}
            number={index + 1}
            place={index === 0 ? "first" : index === parts.length - 1 ? "last" : "middle"}
            acts={acts}
          />
        ))}
      </ol>
    </section>
  );
}
