import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTextFact, useTextOf } from "#client/editor/texts.ts";
import { keys } from "#client/live/keys.ts";
import { renewSegment } from "#client/review/data.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

/**
 * Steps arrive by themselves; what the desk derives from the new words (state, findings, places of conversations) is
 * read when the typing rests. At once where the words decide whether an approval stands. Drawn as nothing, so that a
 * row is not drawn anew with each version.
 */
export function Renewal({ segment }: { segment: ReviewedSegment }) {
  const client = useQueryClient();
  // What else is told changes with the version alone.
  const version = useTextFact(segment.id, (now) => now.version);
  const { digests, savedAt } = useTextOf(segment.id).snapshot();
  const { target } = digests;
  const { id, articleId, threads } = segment;
  const behind = version > segment.version;
  const pressing = behind && target !== segment.digests.target && segment.review.state !== "draft";
  const mine = savedAt !== null && savedAt > (segment.writtenAt ?? "");
  const wait = pressing ? 300 : mine ? 1_500 : 6_000;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new version begins the wait anew
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(
      () => {
        void renewSegment(client, id).catch(() => undefined);
        void client.invalidateQueries({ queryKey: keys.gate(articleId) });
        if (threads.open > 0) void client.invalidateQueries({ queryKey: keys.threads(articleId) });
      },
      wait + Math.random() * wait * 0.3,
    );
    return () => clearTimeout(timer);
  }, [behind, version, wait]);
  return null;
}
