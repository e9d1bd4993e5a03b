import { Schema } from "@tiptap/pm/model";
import { isSafeLink } from "./links.ts";

/** Sent with every request that carries a document or steps: an older client is told to reload. */
export const SCHEMA_VERSION = 1;

/**
 * The target text of one segment: paragraphs of text with bold, italic, links and line breaks. Deliberately loose
 * (no required children) so that merges of concurrent edits always have somewhere to meet.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph*" },
    paragraph: { content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: { group: "inline" },
    hardBreak: {
      group: "inline",
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: assertSafeLink } },
      inclusive: false,
      parseDOM: [{ tag: "a[href]" }],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer nofollow" }, 0],
    },
    bold: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    italic: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  },
});

function assertSafeLink(href: unknown) {
  if (typeof href !== "string" || !isSafeLink(href))
    throw new RangeError("A link must start with https:, http: or mailto:");
}
