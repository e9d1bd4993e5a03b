import type { Highlight } from "#client/editor/highlight.ts";
import type { Finding } from "#shared/checks/finding.ts";
import { isClosed } from "#shared/threads/rules.ts";
import type { Thread } from "#shared/threads/thread.ts";

/** What the conversations say is marked in one paragraph of Korean, or in the English of a segment. */
export function marksOf(
  threads: readonly Thread[],
  of: { sourceParagraphId: string } | { segmentId: string },
): Highlight[] {
  return threads.flatMap(({ id, anchor, kind, body, segmentId, ...thread }) => {
    if (isClosed(thread) || anchor.side === "segment" || anchor.orphaned) return [];
    const here =
      "segmentId" in of
        ? anchor.side === "target" && segmentId === of.segmentId
        : anchor.side === "source" && anchor.sourceParagraphId === of.sourceParagraphId;
    return here ? [{ id, from: anchor.from, to: anchor.to, look: kind, title: body }] : [];
  });
}

/** What the checks mark in the English. */
export const findingMarks = (findings: readonly Finding[]): Highlight[] =>
  findings.flatMap(({ key, targetRange, severity }) =>
    targetRange ? [{ id: key, from: targetRange[0], to: targetRange[1], look: severity }] : [],
  );
