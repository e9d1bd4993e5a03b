import { lazy, Suspense, useDeferredValue, useMemo } from "react";
import { useWaivers } from "#client/checks/data.ts";
import { Findings } from "#client/checks/Findings.tsx";
import { lookOver } from "#client/checks/look-over.ts";
import { useText, useTexts } from "#client/editor/texts.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { Said } from "#client/review/Said.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { whyNotWaive } from "#shared/checks/rules.ts";
import { textOf } from "#shared/document/document.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { sourceText } from "#shared/segments/segment.ts";
import type { AsideProps } from "./Aside.tsx";
import { useConversationsOn } from "./pointed.ts";
import { useWhyNotWrite } from "./use-as-read.ts";

export interface ParagraphPanelProps extends AsideProps {
  segment: ReviewedSegment;
}

const ThreadsPanel = lazy(() =>
  import("#client/threads/ThreadsPanel.tsx").then((threads) => ({ default: threads.ThreadsPanel })),
);

/** Of the chosen paragraph: what the checks say while it is written, and the conversations about it. */
export function ParagraphPanel({ open, segment, opening, onOpened }: ParagraphPanelProps) {
  const { active, hovered, open: openThread, onHover } = useConversationsOn(segment.id);
  const mine = opening?.segmentId === segment.id ? opening : undefined;
  return (
    <>
      <Checks open={open} segment={segment} />
      <Suspense fallback={<Skeleton lines={3} />}>
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
      <Said articleId={segment.articleId} segmentId={segment.id} />
    </>
  );
}

const NONE: never[] = [];

function Checks({ open, segment }: Pick<ParagraphPanelProps, "open" | "segment">) {
  const { text, now } = useText(segment.id);
  const texts = useTexts();
  const policies = usePolicies();
  const me = useMe();
  const sayWhy = useSayWhy();
  const { data: waivers = NONE } = useWaivers(open.article.id);
  // The checks follow the typing; they never hold it up.
  const { document, digests } = useDeferredValue(now);
  const { looked, checked } = useMemo(() => {
    const at = open.segments.findIndex(({ id }) => id === segment.id);
    const beside = (index: number) => {
      const other = texts.of(open.segments[index]?.id ?? "");
      return other && textOf(other.snapshot().document);
    };
    const { koreanPublishedAt, restricted } = open.article;
    const target = textOf(document);
    const context = {
      before: beside(at - 1),
      after: beside(at + 1),
      kind: segment.kind,
      publishedAt: koreanPublishedAt ?? undefined,
      restricted,
    };
    const looked = lookOver(
      { segmentId: segment.id, source: sourceText(segment), target, digests, context },
      policies,
      waivers,
    );
    return { looked, checked: target };
  }, [document, digests, open, segment, texts, policies, waivers]);
  const whyNotWrite = useWhyNotWrite(segment);
  const unwritten = segment.review.omitted !== null || (checked === "" && text.snapshot().document.textContent === "");
  if (unwritten) return null;
  return (
    <Findings
      articleId={open.article.id}
      segmentId={segment.id}
      looked={looked}
      checked={checked}
      whyNotWrite={whyNotWrite}
      whyNotWaive={sayWhy(whyNotWaive(me))}
    />
  );
}
