/**
 * The form of a text that a digest is taken of: two texts that a reader cannot tell apart have one normal form.
 * NFC, one line end, every run of white space one space (a paragraph break stays a paragraph break), trimmed.
 * Quotation marks stay distinct: “ and " are different decisions.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .split(PARAGRAPH_BREAK)
    .map((paragraph) => paragraph.replace(WHITE_SPACE, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** Zero-width characters and byte order marks that typing and pasting leave behind; direction marks are kept, they change the reading. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]/g;
const PARAGRAPH_BREAK = /\r?\n[^\S\r\n]*\r?\n\s*|\u2029/;
const WHITE_SPACE = /[\s\u00A0\u3000]+/g;
