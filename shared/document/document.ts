import { Node } from "@tiptap/pm/model";
import { z } from "zod";
import { isStorable } from "#shared/text/storable.ts";
import { schema } from "./schema.ts";

/** A document as it is stored and sent: ProseMirror's JSON. Its content is checked by the schema itself, in `parseDocument`. */
export const documentJson = z
  .object({ type: z.literal("doc"), content: z.array(z.unknown()).optional() })
  .meta({ id: "Document", description: "ProseMirror JSON of one segment's target text" });
export type DocumentJson = z.infer<typeof documentJson>;

/** @throws RangeError when the JSON does not fit the schema (unknown node or mark, forbidden attribute, unsafe link) */
export function parseDocument(json: unknown): Node {
  const document = Node.fromJSON(schema, json);
  checkDocument(document);
  return document;
}

/** @throws RangeError when the document breaks the schema, or a stretch of its text cannot be stored: a cut may leave half a character */
export function checkDocument(document: Node): void {
  document.check();
  document.descendants(({ text }) => {
    if (text !== undefined && !isStorable(text)) throw new RangeError("Contains characters that are not text");
  });
}

export const EMPTY_DOCUMENT: DocumentJson = { type: "doc", content: [{ type: "paragraph" }] };

/** Plain text → document: blank lines separate paragraphs, single line ends become line breaks. */
export function documentFromText(text: string): DocumentJson {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== "");
  if (paragraphs.length === 0) return EMPTY_DOCUMENT;
  return { type: "doc", content: paragraphs.map((paragraph) => ({ type: "paragraph", content: lines(paragraph) })) };
}

function lines(paragraph: string) {
  return paragraph
    .split(/\r?\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: "hardBreak" }] : []),
      ...(line === "" ? [] : [{ type: "text", text: line }]),
    ]);
}

/** Document → plain text; the reverse of `documentFromText`. Offsets in findings and anchors are UTF-16 units of this. */
export function textOf(document: Node): string {
  return document.textBetween(0, document.content.size, "\n\n", "\n");
}
