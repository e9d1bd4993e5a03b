import { type KeyboardEvent, type RefObject, useCallback, useMemo, useRef } from "react";
import { announce } from "#client/ui/Announcer.tsx";
import { isComposing } from "#client/ui/keys.ts";
import { tell } from "#client/ui/toasts.ts";
import type { PartActs } from "./PartRow.tsx";
import {
  areSame,
  joinedAt,
  joinWithPrevious,
  move,
  type Part,
  remove,
  split,
  splitLines,
  withKind,
  withText,
} from "./parts.ts";
import "./words.ts";
import { useTranslation } from "#client/ui/i18n.ts";

interface PartsInHand {
  list: RefObject<HTMLElement | null>;
  parts: readonly Part[];
  onChange: (change: (parts: Part[]) => Part[]) => void;
}

interface Done {
  before: Part[];
  after: Part[];
  /** Where the caret was. */
  key: number;
}

/** What can be done to the parts, and Ctrl/⌘ Z, which takes back a split or a join as long as nothing was done since. */
export function usePartActs({ list, parts, onChange }: PartsInHand): {
  acts: PartActs;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { t } = useTranslation("intake");
  const now = useRef(parts);
  now.current = parts;
  const done = useRef<Done[]>([]);
  const focus = useCallback(
    (key: number, caret?: number) => {
      let frames = 0;
      const go = () => {
        const area = list.current?.querySelector<HTMLTextAreaElement>(`[data-part="${key}"] textarea`);
        frames += 1;
        if (!area && frames < FRAMES) return void requestAnimationFrame(go); // its row is only being drawn
        area?.focus();
        if (caret !== undefined) area?.setSelectionRange(caret, caret);
      };
      requestAnimationFrame(go);
    },
    [list],
  );
  const acts = useMemo<PartActs>(() => {
    const part = (key: number, by = 0) => now.current[now.current.findIndex((each) => each.key === key) + by];
    const recut = (key: number, words: string, after: Part[]) => {
      const before = [...now.current];
      done.current = [...done.current, { before, after, key }];
      onChange(() => after);
      tell(words, { undo: () => onChange(() => before) });
    };
    return {
      kind: (key, kind) => onChange((before) => withKind(before, key, kind)),
      text: (key, text) => onChange((before) => withText(before, key, text)),
      split: (key, at) => {
        const after = split(now.current, key, at);
        recut(key, t("part.wasSplit"), after);
        const second = after[after.findIndex((each) => each.key === key) + 1];
        if (second) focus(second.key, 0);
      },
      splitLines: (key) => {
        recut(key, t("part.wasSplit"), splitLines(now.current, key));
        focus(key, 0);
      },
      join: (key) => {
        const [previous, joined] = [part(key, -1), part(key)];
        if (!previous || !joined) return announce(t("part.isFirst"));
        recut(key, t("part.wasJoined"), joinWithPrevious(now.current, key));
        focus(previous.key, joinedAt(previous.text, joined.text));
      },
      remove: (key) => {
        const next = part(key, 1) ?? part(key, -1);
        recut(key, t("part.wasRemoved"), remove(now.current, key));
        if (next) focus(next.key);
      },
      move: (key, by) => {
        if (!part(key, by)) return;
        onChange((before) => move(before, key, by));
        focus(key);
        announce(t("part.wasMoved"));
      },
    };
  }, [onChange, focus, t]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyZ";
    const last = done.current.at(-1);
    // What was typed since is taken back by the field itself, first.
    if (!isUndo || isComposing(event.nativeEvent) || !last || !areSame(now.current, last.after)) return;
    event.preventDefault();
    done.current = done.current.slice(0, -1);
    onChange(() => last.before);
    focus(last.key);
    announce(t("part.wasUndone"));
  };
  return { acts, onKeyDown };
}

/** A third of a second, for a row that comes into the window only now. */
const FRAMES = 20;
