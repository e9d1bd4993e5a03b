import { useEffect, useSyncExternalStore } from "react";
import type { Command } from "./CommandPalette.tsx";

/**
 * Offers these in the palette as long as the component stands: articles, people, acts without a key of their own.
 * Give the same array as long as nothing has changed (`useMemo`).
 */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    publish([...offered, commands]);
    return () => publish(offered.filter((other) => other !== commands));
  }, [commands]);
}

export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(listen, () => all);
}

let offered: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

function publish(next: typeof offered): void {
  offered = next;
  all = next.flat();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
