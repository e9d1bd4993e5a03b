import type { Hint } from "#shared/intake/block.ts";
import type { LeftOutWhat } from "#shared/intake/recognised.ts";

/** Elements that begin and end a paragraph. */
export const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead
   tr ul`.split(/\s+/),
);

export const HINTS: Record<string, Hint> = {
  h1: "title",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quote",
  li: "listitem",
  figcaption: "caption",
};

/** Elements that are no text of the article: what they are called when they are named, or `nothing` where there is nothing to name. */
export const UNSEEN: Record<string, LeftOutWhat | "nothing"> = {
  head: "nothing",
  style: "nothing",
  template: "nothing",
  noscript: "nothing",
  rp: "nothing",
  input: "nothing",
  svg: "nothing",
  script: "script",
  rt: "phonetic",
  math: "equation",
  del: "deletion",
  iframe: "object",
  object: "object",
  embed: "object",
  video: "object",
  audio: "object",
  canvas: "object",
  button: "furniture",
  select: "furniture",
  textarea: "furniture",
};
