import { useMemo } from "react";
import { useText } from "#client/editor/texts.ts";
import { useMe, usePolicies } from "#client/people/desk-people.ts";
import { useSayWhy } from "#client/people/say-why.ts";
import { textOf } from "#shared/document/document.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type Reviewed, whyNot } from "#shared/review/rules.ts";

/**
 * The segment with the words of this page instead of the last ones read. The rules ask only whether there are any, so
 * it is a new object only when that changes: a keystroke does not draw the buttons anew.
 */
export function useAsRead(segment: ReviewedSegment): Reviewed {
  const { text, now } = useText(segment.id);
  const written = now.document.textContent.trim() !== "";
  return useMemo(
    () => ({ ...segment, text: written ? textOf(text.state.doc) : "", authors: [...now.authors] }),
    [segment, written, text, now.authors],
  );
}

/** Why this person may not write in the paragraph now; undefined when they may. */
export function useWhyNotWrite(segment: ReviewedSegment): string | undefined {
  const sayWhy = useSayWhy();
  return sayWhy(whyNot("edit", useMe(), useAsRead(segment), usePolicies()));
}
