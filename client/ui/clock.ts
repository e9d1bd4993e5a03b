import { useSyncExternalStore } from "react";

/** The present, once a half-minute for everybody who shows "3 minutes ago": one timer however many ask. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

const BEAT = 30_000;
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = new Date();
    timer = setInterval(beat, BEAT);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function beat(): void {
  now = new Date();
  for (const listener of listeners) listener();
}
