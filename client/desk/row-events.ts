import type { KeyboardEvent, SyntheticEvent } from "react";
import { isComposing } from "#client/ui/keys.ts";
import { useChosen } from "./chosen.ts";
import { holdStill } from "./go.ts";
import { useMoves } from "./use-moves.ts";

export type RowEvents = ReturnType<typeof useRowEvents>;

/** What is done to a row chooses it; heard by what holds the rows, once for all of them. */
export function useRowEvents() {
  const chosen = useChosen();
  const { step } = useMoves();
  const choose = (event: SyntheticEvent) => {
    const segmentId = segmentAt(event);
    if (!segmentId || chosen.now().segmentId === segmentId) return;
    holdStill(segmentId);
    chosen.choose(segmentId);
  };
  return {
    onClick: choose,
    onFocus: (event: SyntheticEvent) => {
      // Not when the pointer brings it: what opens and closes must not move the words under a press.
      if (event.target instanceof Element && event.target.matches(":focus-visible")) choose(event);
    },
    /** Keys of a row that has the focus itself; inside it they belong to what has it. */
    onKeyDown: (event: KeyboardEvent) => {
      const segmentId = segmentAt(event);
      if (!segmentId || !(event.target as Element).hasAttribute("data-row") || isComposing(event.nativeEvent)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.key === "Enter") chosen.write(segmentId);
      else if (event.key === "ArrowDown") step(1);
      else if (event.key === "ArrowUp") step(-1);
      else return;
      event.preventDefault();
    },
  };
}

/** A dialog that was opened from a row is drawn elsewhere, and is no part of it. */
const segmentAt = ({ target }: SyntheticEvent): string | undefined =>
  target instanceof Element ? (target.closest("[data-row]")?.getAttribute("data-segment") ?? undefined) : undefined;
