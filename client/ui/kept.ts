import { useCallback, useMemo, useSyncExternalStore } from "react";

/**
 * What somebody has begun to write or choose in this tab and not sent yet: a reload keeps it, closing the tab ends it.
 * Keys name the person too, so that the next one at this screen does not find it.
 * @param read what was kept, checked; undefined when it does not fit any more
 */
export function useKept<Value>(
  key: string,
  read: (kept: unknown) => Value | undefined,
  empty: Value,
): [value: Value, keep: (value: Value | undefined) => void] {
  const kept = useSyncExternalStore(listen, () => peek(key));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader and the empty value say the same at every drawing
  const value = useMemo(() => (kept === null ? empty : (read(parsed(kept)) ?? empty)), [kept, key]);
  const keep = useCallback((next: Value | undefined) => put(key, next), [key]);
  return [value, keep];
}

/** For texts: anything else that was kept under the key counts as nothing. */
export const asText = (kept: unknown) => (typeof kept === "string" ? kept : undefined);

/** At sign-out: nothing that was typed stays in the browser. */
export function forgetKept(): void {
  memory.clear();
  if (typeof sessionStorage === "undefined") return;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

const PREFIX = "naru.kept.";
/** The truth for this page; the storage is for the page after a reload, and may be full or forbidden. */
const memory = new Map<string, string | null>();
const listeners = new Set<() => void>();

function peek(key: string): string | null {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = stored(key);
  memory.set(key, found);
  return found;
}

function put(key: string, value: unknown): void {
  const text = value === undefined ? null : JSON.stringify(value);
  memory.set(key, text);
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // The memory has it; only a reload would lose it.
  }
  for (const listener of listeners) listener();
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
