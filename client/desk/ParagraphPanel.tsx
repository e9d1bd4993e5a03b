import { Suspense, useDeferredValue } from "react";
import { useWaivers } from "#client/checks/data.ts";
import { useTextFact } from "#client/editor/texts.ts";
import { Said } from "#client/review/Said.tsx";
import { Boundary } from "#client/ui/Boundary.tsx";
import { withWords } from "#client/ui/page-words.ts";
import { part } from "#client/ui/part.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import { hasSuggestions } from "#shared/document/suggestion-marks.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { hasTarget } from "#shared/segments/segment.ts";
import type { AsideProps } from "./Aside.tsx";
import { useSettledChoiceOf } from "./chosen.ts";
import { KEYS } from "./keys.ts";
import { PanelSkeleton } from "./PanelSkeleton.tsx";
import { useConversationsOn, usePointing } from "./pointed.ts";

export interface ParagraphPanelProps extends AsideProps {
  segment: ReviewedSegment;
  first: "checks" | "talk";
}

const ParagraphTools = part(() => withWords("terms", withWords("memory", import("./ParagraphTools.tsx"))));
const ParagraphChecks = part(() => withWords("checks", import("./ParagraphChecks.tsx")));
const ThreadsPanel = part(() =>
  import("#client/threads/ThreadsPanel.tsx").then((threads) => ({ default: threads.ThreadsPanel })),
);

const SourceChangeNote = part(() =>
  withWords("history", import("#client/history/SourceChangeNote.tsx")).then((history) => ({
    default: history.SourceChangeNote,
  })),
);

const Suggestions = part(() =>
  import("#client/review/Suggestions.tsx").then((suggestions) => ({ default: suggestions.Suggestions })),
);

/** Of the chosen paragraph: what the checks say while it is written, and the conversations about it. */
export function ParagraphPanel({ open, segment, first, opening, onOpened }: ParagraphPanelProps) {
  const { active, hovered } = useConversationsOn(segment.id);
  const { open: openThread, onHover } = usePointing();
  const suggested = useTextFact(segment.id, ({ document }) => hasSuggestions(document));
  const mine = opening?.segmentId === segment.id ? opening : undefined;
  const { writing } = useDeferredValue(useSettledChoiceOf(segment.id));
  const talk = (
    <Boundary>
      <Suspense fallback={<PanelSkeleton lines={3} />}>
        <ThreadsPanel
          article={open.article}
          segment={segment}
          active={active}
          onActive={openThread}
          hovered={hovered}
          onHover={onHover}
          opening={mine}
          onOpened={onOpened}
        />
      </Suspense>
    </Boundary>
  );
  return (
    <>
      {first === "talk" ? talk : null}
      {segment.review.outdated?.source ? (
        <Boundary>
          <Suspense fallback={<PanelSkeleton lines={2} />}>
            <SourceChangeNote articleId={segment.articleId} segmentId={segment.id} digest={segment.digests.source} />
          </Suspense>
        </Boundary>
      ) : null}
      {suggested ? (
        <Boundary>
          <Suspense>
            <Suggestions segment={segment} keys={KEYS} />
          </Suspense>
        </Boundary>
      ) : null}
      {useCheckable(segment) ? (
        <Boundary>
          <Suspense>
            <ParagraphChecks open={open} segment={segment} />
          </Suspense>
        </Boundary>
      ) : null}
      {first === "talk" ? null : talk}
      {writing || !hasTarget(segment) ? (
        <Boundary>
          <Suspense>
            <ParagraphTools segment={segment} show="best-match" />
          </Suspense>
        </Boundary>
      ) : null}
      <Said articleId={segment.articleId} segmentId={segment.id} digests={segment.digests} />
    </>
  );
}

/**
 * Whether there is anything for the checks to say. The desk has counted for the words that it has; the checks themselves
 * are fetched when there is something to show, or when somebody begins to write.
 */
function useCheckable({ id, articleId, version, findings, review }: ReviewedSegment): boolean {
  const isEmpty = useTextFact(id, ({ document }) => withoutSuggestions(document).textContent === "");
  const isAhead = useTextFact(id, (now) => now.save !== "saved" || now.version !== version);
  const { writing } = useDeferredValue(useSettledChoiceOf(id));
  const { data: waivers = NONE } = useWaivers(articleId);
  if (review.omitted !== null || isEmpty) return false;
  if (writing || isAhead) return true;
  return findings.error + findings.warning + findings.note > 0 || waivers.some(({ segmentId }) => segmentId === id);
}

const NONE: never[] = [];
