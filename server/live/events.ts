import type { Event } from "#shared/activity/event.ts";
import type { LiveEvent } from "#shared/live/messages.ts";

/** That it happened, where, and who did it: the rest is read through the usual doors. */
export const liveEventFrom = ({ number, kind, articleId, segmentId, threadId, by }: Event): LiveEvent => ({
  number,
  kind,
  articleId,
  segmentId,
  threadId,
  by,
});
