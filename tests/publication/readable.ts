import { randomUUID } from "node:crypto";
import type { Kind } from "#shared/articles/kind.ts";
import { type DocumentJson, documentFromText, parseDocument, textOf } from "#shared/document/document.ts";
import type { PublishedPart, PublishedText } from "#shared/publication/edition.ts";

/** A part as it is published, from words or from a document with marks. */
export function part(kind: Kind, words: string | DocumentJson, imageId: string | null = null): PublishedPart {
  const document = typeof words === "string" ? documentFromText(words) : words;
  return { segmentId: randomUUID(), kind, document, text: textOf(parseDocument(document)), imageId, omitted: false };
}

export function readable(parts: PublishedPart[], more: Partial<PublishedText> = {}): PublishedText {
  return {
    articleId: randomUUID(),
    editionNumber: 1,
    headline: parts.find(({ kind }) => kind === "headline")?.text ?? "",
    parts,
    credits: [],
    notices: [],
    publishedAt: "2026-11-22T09:00:00.000Z",
    ...more,
  };
}

const marked = (text: string, ...marks: string[]) => ({
  type: "text",
  text,
  marks: marks.map((mark) => (mark.startsWith("http") ? { type: "link", attrs: { href: mark } } : { type: mark })),
});

/** One paragraph of runs: plain strings, or [words, mark…]; "\n" is a line break. */
export const runs = (...inline: (string | [string, ...string[]])[]): DocumentJson => ({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: inline.map((run) =>
        run === "\n"
          ? { type: "hardBreak" }
          : typeof run === "string"
            ? { type: "text", text: run }
            : marked(run[0], ...run.slice(1)),
      ),
    },
  ],
});
