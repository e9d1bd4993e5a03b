import { createContext, useContext, useSyncExternalStore } from "react";
import type { Writer } from "#client/editor/suggesting.ts";
import type { Refusal } from "#shared/api/refusal.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { whyNot } from "#shared/review/rules.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import { type AtHand, useAtHand } from "./at-hand.ts";

/**
 * Whether what is typed is suggested. One choice for the page, as in one text; over approved words suggesting is on
 * until somebody says otherwise for that paragraph, so that no approval lapses by a stray key.
 */
export class Suggesting {
  #everywhere = false;
  #over: ReadonlyMap<string, boolean> = new Map();
  readonly #listeners = new Set<() => void>();

  isOn(segment: Pick<ReviewedSegment, "id" | "review">): boolean {
    return this.#over.get(segment.id) ?? (segment.review.state === "approved" || this.#everywhere);
  }

  turn(segment: Pick<ReviewedSegment, "id" | "review">, on: boolean): void {
    if (segment.review.state === "approved") this.#over = new Map(this.#over).set(segment.id, on);
    else {
      this.#over = new Map();
      this.#everywhere = on;
    }
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

const Context = createContext(new Suggesting());
export const SuggestingProvider = Context.Provider;
export const useSuggesting = (): Suggesting => useContext(Context);

export interface HowOneWrites {
  /** Neither changing the text nor suggesting is open to this person here. */
  refused: Refusal | undefined;
  suggests: boolean;
  /** Why the switch cannot be turned: one may only suggest, or not even that. */
  fixed: Refusal | undefined;
  turn: (on: boolean) => void;
  writer: Writer;
}

/** Why this person may neither write in the paragraph nor suggest; undefined when they may. */
export const refusedWords = (segment: ReviewedSegment, { me, policies, shut }: AtHand): Refusal | undefined =>
  shut ?? (whyNotSuggest(me, segment) && whyNot("edit", me, segment, policies));

export function useHowOneWrites(segment: ReviewedSegment): HowOneWrites {
  const atHand = useAtHand();
  const suggesting = useSuggesting();
  const isOn = useSyncExternalStore(suggesting.subscribe, () => suggesting.isOn(segment));
  return { ...howOneWrites(segment, atHand, isOn), turn: (on) => suggesting.turn(segment, on) };
}

/** @param isOn suggesting is chosen here */
export function howOneWrites(
  segment: ReviewedSegment,
  { me, policies, shut }: AtHand,
  isOn: boolean,
): Omit<HowOneWrites, "turn"> {
  const whyNotEdit = shut ?? whyNot("edit", me, segment, policies);
  const whyNotPropose = shut ?? whyNotSuggest(me, segment);
  const mayWrite = whyNotEdit === undefined;
  const suggests = whyNotPropose === undefined && (!mayWrite || isOn);
  return {
    refused: whyNotPropose && whyNotEdit,
    suggests,
    fixed: whyNotPropose ?? whyNotEdit,
    writer: { id: me.id, suggests, mayWrite },
  };
}
