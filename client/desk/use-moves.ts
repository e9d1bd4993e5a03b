import { createContext, useContext } from "react";
import type { CaretPlace } from "#client/editor/caret-place.ts";
import { useChosen } from "./chosen.ts";
import { goTo, rowOf, showCaret } from "./go.ts";

/** The segments in the order of the page, for whoever moves between them; read when moving, never when drawing. */
const Order = createContext<() => readonly string[]>(() => []);
export const OrderProvider = Order.Provider;

export interface Moves {
  /** On to the next paragraph, or back to the one before. */
  step(by: 1 | -1): void;
  go(segmentId: string): void;
  /** Into the text of a paragraph, by the keyboard: what is written there comes onto the screen. */
  write(segmentId: string, place: CaretPlace): void;
  /** The caret crosses over, as in one text. */
  cross(by: 1 | -1, place: CaretPlace): void;
}

export function useMoves(): Moves {
  const order = useContext(Order);
  const chosen = useChosen();
  const beside = (by: number): string | undefined => {
    const all = order();
    return all[all.indexOf(chosen.now().segmentId ?? "") + by];
  };
  const go = (segmentId: string) => {
    chosen.choose(segmentId);
    goTo(segmentId, { focus: true });
  };
  const write = (segmentId: string, place: CaretPlace) => {
    chosen.write(segmentId, place);
    requestAnimationFrame(() => {
      const row = rowOf(segmentId);
      row?.scrollIntoView({ block: "nearest" });
      if (row) showCaret(row);
      // Where one may not write the row itself takes the focus, and the arrows go on from there.
      if (!row?.contains(document.activeElement)) row?.focus({ preventScroll: true });
    });
  };
  return {
    go,
    write,
    step(by) {
      const next = beside(by);
      if (next) go(next);
    },
    cross(by, place) {
      const next = beside(by);
      if (next) write(next, place);
    },
  };
}
