import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { offsetAtPoint, selectedIn } from "#client/editor/static-caret.ts";
import { threadAt } from "#client/threads/highlights.ts";
import { isComposing } from "#client/ui/keys.ts";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import { holdStill } from "./hold-still.ts";
import { useConversations } from "./pointed.ts";
import { standIn } from "./standing.ts";
import { refusedWords } from "./suggesting.ts";
import { useMoves } from "./use-moves.ts";

export type RowEvents = ReturnType<typeof useRowEvents>;

/** What is done to a row chooses it, and a press in the words is for the words; heard by what holds the rows, once for all of them. */
export function useRowEvents(byId: ReadonlyMap<string, ReviewedSegment>) {
  const atHand = useAtHand();
  const chosen = useChosen();
  const { pointed, open } = useConversations();
  const { step, write } = useMoves();
  const choose = (event: SyntheticEvent) => {
    const segmentId = segmentAt(event);
    if (!segmentId || chosen.now().segmentId === segmentId) return;
    holdStill(segmentId, () => chosen.choose(segmentId));
  };
  /** The segment whose words are under the pointer, and on which side; none where somebody writes. */
  const wordsAt = (event: SyntheticEvent) => {
    const side = event.target instanceof Element ? event.target.closest("[data-side]:not([data-writing])") : null;
    const segment = byId.get(side ? (segmentAt(event) ?? "") : "");
    if (!side || !segment) return undefined;
    const thread = threadAt(event.target, pointed.on(segment.id).threads);
    return { side, isKorean: side.getAttribute("data-side") === "ko", segment, thread };
  };
  const pressKorean = (event: MouseEvent, { id, source }: ReviewedSegment) => {
    if (!getSelection()?.isCollapsed) return; // words were selected, to talk about them
    const words = (event.target as Element).closest("[data-source-paragraph]");
    const paragraph = source.findIndex((each) => each.id === words?.getAttribute("data-source-paragraph"));
    const offset = words ? offsetAtPoint(words, event.clientX, event.clientY) : undefined;
    if (offset !== undefined) standIn({ segmentId: id, side: "source", paragraph, offset });
  };
  /** @returns whether one writes there now */
  const pressEnglish = (event: MouseEvent, segment: ReviewedSegment, side: Element): boolean => {
    if (event.defaultPrevented) return false;
    const words = side.querySelector("[data-words]");
    if (!getSelection()?.isCollapsed) {
      const selected = words && selectedIn(words);
      const { segmentId, writing } = chosen.now();
      // Asked for by the press before, the editor is still on its way: it comes to these words.
      if (selected && writing && segmentId === segment.id) chosen.write(segmentId, { at: "offset", ...selected });
      return false; // words were selected, to talk about them
    }
    const at = words ? offsetAtPoint(words, event.clientX, event.clientY) : undefined;
    if (at !== undefined) standIn({ segmentId: segment.id, side: "target", offset: at });
    const refused = refusedWords(segment, atHand);
    if (refused) {
      if (chosen.now().segmentId === segment.id) tell(atHand.sayWhy(refused) ?? refused.message);
      return false;
    }
    const place = at === undefined ? ({ at: "end" } as const) : ({ at: "offset", from: at, to: at } as const);
    holdStill(segment.id, () => chosen.write(segment.id, place));
    return true;
  };
  return useSteady({
    onClick: (event: MouseEvent) => {
      const words = wordsAt(event);
      if (words?.thread) open(words.thread);
      if (words?.isKorean) pressKorean(event, words.segment);
      else if (words && pressEnglish(event, words.segment, words.side)) return;
      choose(event);
    },
    onPointerOver: (event: SyntheticEvent) => {
      const words = wordsAt(event);
      if (words) pointed.hover(words.thread);
    },
    onFocus: (event: SyntheticEvent) => {
      // Not when the pointer brings it: what opens and closes must not move the words under a press.
      if (event.target instanceof Element && event.target.matches(":focus-visible")) choose(event);
    },
    /** Keys of a row that has the focus itself; inside it they belong to what has it. */
    onKeyDown: (event: KeyboardEvent) => {
      const segmentId = segmentAt(event);
      if (!segmentId || !(event.target as Element).hasAttribute("data-row") || isComposing(event.nativeEvent)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "Enter") write(segmentId, { at: "same" });
      else if (event.key === "ArrowDown") step(1);
      else if (event.key === "ArrowUp") step(-1);
      else return;
      event.preventDefault();
    },
  });
}

/** The same for as long as the page stands: no row is drawn anew to be heard by another that does the same. */
function useSteady<Heard extends Record<string, (event: never) => void>>(latest: Heard): Heard {
  const now = useRef(latest);
  useEffect(() => {
    now.current = latest;
  });
  const [steady] = useState(() => {
    const names = Object.keys(latest);
    return Object.fromEntries(names.map((name) => [name, (event: never) => now.current[name]?.(event)])) as Heard; // by the names of what was given
  });
  return steady;
}

/** A dialog that was opened from a row is drawn elsewhere, and is no part of it. */
const segmentAt = ({ target }: SyntheticEvent): string | undefined =>
  target instanceof Element ? (target.closest("[data-row]")?.getAttribute("data-segment") ?? undefined) : undefined;
