import type { Node } from "@tiptap/pm/model";
import type { StateLook } from "#client/ui/StateGlyph.tsx";
import { pendingIn } from "#shared/document/pending.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

/** How a segment stands, for the eye: what is missing on purpose looks so until it is approved. */
export function lookOf({ review }: Pick<ReviewedSegment, "review">): StateLook {
  const { state, omitted, added } = review;
  if (state !== "draft" && state !== "empty" && state !== "submitted") return state;
  if (omitted) return "omitted";
  return added && state !== "submitted" ? "added" : state;
}

/** 2 : 1; nothing is said of one to one. */
export function ratioOf({
  source,
  document,
}: Pick<ReviewedSegment, "source"> & { document: { childCount: number } }): string | undefined {
  const [korean, english] = [source.length, document.childCount];
  return korean === 1 && english <= 1 ? undefined : `${korean} : ${english}`;
}

/** How many suggestions wait in a text and how many paragraphs it has without them; asked often, counted once. */
export function crossedIn(document: Node): string {
  const counted = known.get(document) ?? `${pendingIn(document).length} ${withoutSuggestions(document).childCount}`;
  known.set(document, counted);
  return counted;
}

const known = new WeakMap<Node, string>();
