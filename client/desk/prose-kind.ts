import type { ProseKind } from "#client/ui/Prose.tsx";
import type { Kind } from "#shared/articles/kind.ts";

const KINDS: Partial<Record<Kind, ProseKind>> = {
  headline: "headline",
  standfirst: "standfirst",
  subheading: "subheading",
  blockquote: "quotation",
  listitem: "listItem",
  byline: "caption",
  caption: "caption",
  credit: "caption",
  alttext: "caption",
  note: "caption",
};

/** How a part of an article's anatomy is set. */
export const proseKind = (kind: Kind): ProseKind => KINDS[kind] ?? "body";
