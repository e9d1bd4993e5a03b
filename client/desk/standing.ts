import { useSyncExternalStore } from "react";
import type { Highlight } from "#client/editor/highlight.ts";
import { afterPaint } from "#client/ui/after-paint.ts";

/** Where the caret or the last press stands, in characters of one Korean paragraph or of the whole English. */
export type StoodIn = { segmentId: string; offset: number } & (
  | { side: "target" }
  | { side: "source"; paragraph: number }
);

/** The sentences that are lit: the counterpart of the one that is stood in. */
export interface Lit {
  segmentId: string;
  /** By the number of the Korean paragraph. */
  korean: readonly (readonly Highlight[])[];
  english: readonly Highlight[];
}

let at: StoodIn | undefined;
let lit: Lit | undefined;
const listeners = new Set<() => void>();
const lights = new Set<(segmentId: string) => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function standIn(next: StoodIn | undefined): void {
  at = next;
  tell();
}

/** The caret moves with every key, and its letter comes first. */
export function caretIn(next: StoodIn): void {
  at = next;
  afterPaint(tell);
}

/** Called for every move of the caret; most of them stay in the sentence that is lit. */
export function light(next: Lit | undefined): void {
  if (JSON.stringify(next) === JSON.stringify(lit)) return;
  const ids = new Set([lit?.segmentId, next?.segmentId]);
  lit = next;
  for (const id of ids) if (id !== undefined) for (const listener of lights) listener(id);
}

/** What is lit in this paragraph. */
export const litIn = (segmentId: string): Lit | undefined => (lit?.segmentId === segmentId ? lit : undefined);

/** Calls with the paragraph in which something else is lit now. */
export function whenLit(listener: (segmentId: string) => void): () => void {
  lights.add(listener);
  return () => void lights.delete(listener);
}

export const useStoodIn = (): StoodIn | undefined => useSyncExternalStore(subscribe, () => at);
