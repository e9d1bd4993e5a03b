import { useEffect, useId, useSyncExternalStore } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/**
 * Says something to people who listen instead of looking: saved, refused, somebody arrived. `now` interrupts; use it
 * only where waiting would do harm.
 */
export function announce(words: string, { now = false }: { now?: boolean } = {}): void {
  // The same words twice in a row must change the text, or nothing is said.
  const repeated = words === said.words.trimEnd();
  said = { words: repeated && !said.words.endsWith("\u00a0") ? `${words}\u00a0` : words, now };
  for (const tell of listeners) tell();
}

/**
 * Where announcements are heard. The shell holds one; an open dialog holds another, because everything outside a
 * modal dialog is silent. The youngest speaks.
 */
export function Announcer() {
  const id = useId();
  useEffect(() => {
    regions.push(id);
    return () => void regions.splice(regions.indexOf(id), 1);
  }, [id]);
  const { words, now } = useSyncExternalStore(listen, () => said);
  const mine = regions.at(-1) === id;
  return (
    <VisuallyHidden>
      <span role="status">{mine && !now ? words : ""}</span>
      <span role="alert">{mine && now ? words : ""}</span>
    </VisuallyHidden>
  );
}

let said = { words: "", now: false };
const regions: string[] = [];
const listeners = new Set<() => void>();

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
