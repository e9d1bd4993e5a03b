import { useMe } from "#client/people/desk-people.ts";
import { useKept } from "#client/ui/kept.ts";
import type { Anchor, ThreadKind } from "#shared/threads/thread.ts";

/** A conversation that somebody is about to begin, and the words it is about. */
export interface Composing {
  kind: ThreadKind;
  anchor: Anchor;
}

/** What this person is about to begin about a segment; after a reload the form stands there again, with its text. */
export function useComposing(segmentId: string) {
  const me = useMe();
  return useKept<Composing | undefined>(`${me.id}.${segmentId}.composing`, asComposing, undefined);
}

function asComposing(kept: unknown): Composing | undefined {
  if (typeof kept !== "object" || kept === null || !("kind" in kept) || !("anchor" in kept)) return undefined;
  return kept as Composing; // only this file writes under this key
}
