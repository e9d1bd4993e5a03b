import { Schema } from "@tiptap/pm/model";
import { isSafeLink } from "./links.ts";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Sent with every request that carries a document or steps: an older client is told to reload. */
export const SCHEMA_VERSION = 2;

/**
 * The target text of one segment: paragraphs of text with bold, italic, links and line breaks. Deliberately loose
 * (no required children) so that merges of concurrent edits always have somewhere to meet.
 *
 * A suggestion is in the text, as marks: `insertion` on what is not there yet, `deletion` on what is to go. On a
 * paragraph they are of the break before it. Anybody's deletion may lie on anybody's insertion, so that no suggestion
 * ever takes another away; they are not read out of pasted text (no `parseDOM`).
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph*", marks: "insertion deletion" },
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
    insertion: { attrs: proposal(), inclusive: false, toDOM: (_, inline) => [inline ? "ins" : "div", 0] },
    deletion: { attrs: proposal(), inclusive: false, excludes: "", toDOM: (_, inline) => [inline ? "del" : "div", 0] },
    link: {
      attrs: { href: { validate: assertSafeLink } },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: readLink }],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer nofollow" }, 0],
    },
    bold: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    italic: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  },
});

/** Which suggestion, and who proposes it: the server lets nobody write another name than their own. */
function proposal() {
  return { id: { validate: assertId }, by: { validate: assertId } };
}

function assertId(id: unknown) {
  if (typeof id !== "string" || !ID.test(id)) throw new RangeError("A suggestion and its author are named by UUIDs");
}

/** What is pasted with an address to which nobody may be led keeps its words. */
function readLink(link: { getAttribute(name: string): string | null }) {
  const href = link.getAttribute("href")?.trim() ?? "";
  return isSafeLink(href) ? { href } : false;
}

function assertSafeLink(href: unknown) {
  if (typeof href !== "string" || !isSafeLink(href))
    throw new RangeError("A link must start with https:, http: or mailto:");
}
