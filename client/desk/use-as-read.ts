import { useMemo } from "react";
import { useTextFact, useTextOf } from "#client/editor/texts.ts";
import { textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Reviewed, whyNot } from "#shared/review/rules.ts";
import { useAtHand } from "./at-hand.ts";

/**
 * The segment with the words of this page instead of the last ones read. The rules ask only whether there are any, so
 * it is a new object only when that changes: a keystroke does not draw the buttons anew.
 */
export function useAsRead(segment: ReviewedSegment): Reviewed {
  const text = useTextOf(segment.id);
  const written = useTextFact(segment.id, (now) => withoutSuggestions(now.document).textContent.trim() !== "");
  const authors = useTextFact(segment.id, (now) => now.authors.join());
  return useMemo(
    () => ({
      ...segment,
      text: written ? textOf(withoutSuggestions(text.state.doc)) : "",
      authors: authors === "" ? [] : authors.split(","),
    }),
    [segment, written, text, authors],
  );
}

/** Why this person may not write in the paragraph now; undefined when they may. */
export function useWhyNotWrite(segment: ReviewedSegment): string | undefined {
  const { me, policies, shut, sayWhy } = useAtHand();
  return sayWhy(shut ?? whyNot("edit", me, segment, policies));
}
