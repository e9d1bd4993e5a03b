import { useEffect, useSyncExternalStore } from "react";
import { announce } from "./Announcer.tsx";

export interface Toast {
  id: number;
  words: string;
  tone: "plain" | "danger";
  /** The way back, offered as long as the toast stands. */
  undo?: Undo | undefined;
  /** What may be done about it, offered as long as the toast stands. */
  offer?: { label: string; run: () => void } | undefined;
}

/** Gives back what it asks of the desk: a refusal is told, though the toast and whatever it was about are gone by then. */
export type Undo = () => unknown;

/** Says what has just been done, and offers the way back. Refusals stay until they are put away. */
export function tell(
  words: string,
  { undo, offer, tone = "plain" }: { undo?: Undo | undefined; offer?: Toast["offer"]; tone?: Toast["tone"] } = {},
): void {
  last += 1;
  const others = toasts.filter((toast) => toast.words !== words || toast.undo); // said again, it does not stand twice
  publish([...others.slice(-(MOST - 1)), { id: last, words, tone, undo, offer }]);
  announce(words, { now: tone === "danger" });
}

export function putAway(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** Of what one may no longer see nothing stays on the screen, nor a way back to it. */
export function putAllAway(): void {
  publish([]);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(listen, () => toasts);
}

/** Whether this place for toasts is the last one that was opened. */
export function useInnermost(place: string): boolean {
  useEffect(() => {
    places = [...places, place];
    publish(toasts);
    return () => {
      places = places.filter((each) => each !== place);
      publish(toasts);
    };
  }, [place]);
  return useSyncExternalStore(listen, () => places.at(-1) === place);
}

const MOST = 2;
let places: readonly string[] = [];
let last = 0;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
