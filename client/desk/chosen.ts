import { createContext, useContext, useSyncExternalStore } from "react";
import type { CaretPlace } from "#client/editor/caret-place.ts";

/** Which paragraph is looked at, and whether it is being written in. Each row hears only of itself. */
export interface Choice {
  readonly segmentId: string | null;
  /** Set while the live editor is open: where its caret began. */
  readonly writing: CaretPlace | null;
}

export class Chosen {
  #choice: Choice;
  readonly #listeners = new Set<() => void>();

  constructor(segmentId: string | null) {
    this.#choice = { segmentId, writing: null };
  }

  readonly now = (): Choice => this.#choice;

  choose(segmentId: string): void {
    if (this.#choice.segmentId !== segmentId || this.#choice.writing) this.#put({ segmentId, writing: null });
  }
  write(segmentId: string, writing: CaretPlace = { at: "same" }): void {
    this.#put({ segmentId, writing });
  }
  /** Leaves the text; the paragraph stays chosen. */
  rest(): void {
    if (this.#choice.writing) this.#put({ ...this.#choice, writing: null });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
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

export function useChoice(): Choice {
  const chosen = useChosen();
  return useSyncExternalStore(chosen.subscribe, chosen.now);
}

const NOT_CHOSEN: Choice = { segmentId: null, writing: null };

/** The choice, for the row that it is about; for every other row always the same nothing. */
export function useChoiceOf(segmentId: string): Choice {
  const chosen = useChosen();
  return useSyncExternalStore(chosen.subscribe, () => {
    const now = chosen.now();
    return now.segmentId === segmentId ? now : NOT_CHOSEN;
  });
}
