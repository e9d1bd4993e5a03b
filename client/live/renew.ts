import type { QueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "#shared/live/messages.ts";
import { keys } from "./keys.ts";
import { touchedBy } from "./touched.ts";

/** Renews what events have changed, a burst of them at once. */
export function renewer(client: QueryClient, renewSegment: (segmentId: string) => void) {
  const stale = new Map<string, readonly string[]>();
  const segments = new Set<string>();
  let due = false;
  const renew = () => {
    due = false;
    for (const queryKey of stale.values()) void client.invalidateQueries({ queryKey });
    for (const segmentId of segments) renewSegment(segmentId);
    stale.clear();
    segments.clear();
  };
  return {
    event(event: LiveEvent): void {
      const touched = touchedBy(event);
      for (const key of touched.keys) stale.set(key.join("/"), key);
      if (touched.segmentId) segments.add(touched.segmentId);
      if (!due) setTimeout(renew, A_BURST);
      due = true;
    },
    everything(articleId: string): void {
      void client.invalidateQueries({ queryKey: keys.article(articleId) });
    },
  };
}

const A_BURST = 60;
