import { useEffect } from "react";
import { feed } from "#client/live/feed.ts";
import { useLiveStatus } from "#client/live/use-live.ts";
import type { Presence } from "#shared/live/messages.ts";
import type { Chosen } from "./chosen.ts";

let selection: Presence["selection"] = null;
const listeners = new Set<() => void>();

/** Where the caret of this page stands, for colleagues in the same paragraph. */
export function caretMoved(next: Presence["selection"]): void {
  selection = next;
  for (const listener of listeners) listener();
}

/** Tells colleagues where this person is: at once for another paragraph, a few times a second for the caret. */
export function useStandAt(articleId: string, chosen: Chosen): void {
  const status = useLiveStatus();
  useEffect(() => {
    if (status !== "open") return;
    let due: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      due = undefined;
      const { segmentId, writing } = chosen.now();
      feed.standAt(articleId, segmentId, writing ? selection : null);
    };
    const soon = () => {
      due ??= setTimeout(tell, OFTEN);
    };
    const stops = [chosen.subscribe(soon), () => listeners.delete(soon)];
    listeners.add(soon);
    tell();
    return () => {
      clearTimeout(due);
      for (const stop of stops) stop();
    };
  }, [articleId, chosen, status]);
}

const OFTEN = 180;
