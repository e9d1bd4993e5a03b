import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { CaretPlace } from "#client/editor/caret-place.ts";
import { afterPaint } from "#client/ui/after-paint.ts";

/** Which paragraph is looked at, and whether it is being written in. Each row hears only of itself. */
export interface Choice {
  readonly segmentId: string | null;
  /** Set while the live editor is open: where its caret began. */
  readonly writing: CaretPlace | null;
}

export class Chosen {
  #choice: Choice;
  #settled: Choice;
  readonly #listeners = new Set<() => void>();
  readonly #behind = new Set<() => void>();

  constructor(segmentId: string | null) {
    this.#choice = { segmentId, writing: null };
    this.#settled = this.#choice;
  }

  readonly now = (): Choice => this.#choice;
  /** The same for what need not stand on the screen before the caret does. */
  readonly settled = (): Choice => this.#settled;

  choose(segmentId: string): void {
    if (this.#choice.segmentId !== segmentId || this.#choice.writing) this.#put({ segmentId, writing: null });
    this.settle();
  }
  write(segmentId: string, writing: CaretPlace): void {
    this.#put({ segmentId, writing });
    afterPaint(this.settle);
  }
  /** Leaves the text; the paragraph stays chosen. */
  rest(): void {
    if (this.#choice.writing) this.#put({ ...this.#choice, writing: null });
    this.settle();
  }
  /** Nothing may act on what was chosen before: a key that comes first does not wait for the frame. */
  readonly settle = (): void => {
    if (this.#settled === this.#choice) return;
    this.#settled = this.#choice;
    for (const listener of this.#behind) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly subscribeBehind = (listener: () => void): (() => void) => {
    this.#behind.add(listener);
    return () => void this.#behind.delete(listener);
  };

  #put(choice: Choice): void {
    this.#choice = choice;
    for (const listener of this.#listeners) listener();
  }
}

const Context = createContext<Chosen | undefined>(undefined);
export const ChosenProvider = Context.Provider;

export function useChosen(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error("A paragraph is chosen inside an article's page");
  return chosen;
}

/** The choice once the caret stands on the screen: for keys, acts, and whatever else stands around the words. */
export function useSettledChoice(): Choice {
  const chosen = useChosen();
  return useSyncExternalStore(chosen.subscribeBehind, chosen.settled);
}

/** Once for the page. */
export function useSettling(chosen: Chosen): void {
  useEffect(() => {
    const { settle } = chosen;
    const before = ["keydown", "pointerdown"] as const;
    for (const event of before) addEventListener(event, settle, { capture: true });
    return () => {
      for (const event of before) removeEventListener(event, settle, { capture: true });
    };
  }, [chosen]);
}

const NOT_CHOSEN: Choice = { segmentId: null, writing: null };

/** The same for the paragraph that it is about; for every other always the same nothing. */
export function useSettledChoiceOf(segmentId: string): Choice {
  const chosen = useChosen();
  return useSyncExternalStore(chosen.subscribeBehind, () => choiceOf(chosen.settled(), segmentId));
}

export const choiceOf = (now: Choice, segmentId: string): Choice => (now.segmentId === segmentId ? now : NOT_CHOSEN);
