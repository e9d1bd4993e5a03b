import { z } from "zod";

/** The anatomy of an article, in the order in which its parts usually stand. */
export const KINDS = [
  "headline",
  "standfirst",
  "byline",
  "body",
  "subheading",
  "blockquote",
  "listitem",
  "caption",
  "credit",
  "alttext",
  "note",
] as const;

export const kind = z.enum(KINDS);
export type Kind = z.infer<typeof kind>;
