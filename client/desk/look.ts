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

/** How many suggestions wait in a text and how many paragraphs it has without them. */
interface Crossed {
  suggested: number;
  childCount: number;
}

/** Asked often, counted once. */
export function crossedIn(document: Node): Crossed {
  const known = counted.get(document);
  if (known) return known;
  const [suggested, { childCount }] = [pendingIn(document).length, withoutSuggestions(document)];
  const now = suggested === 0 && childCount === 1 ? PLAIN : { suggested, childCount };
  counted.set(document, now);
  return now;
}

const PLAIN: Crossed = { suggested: 0, childCount: 1 };
const counted = new WeakMap<Node, Crossed>();
