/** Blank lines separate paragraphs; where there are none, line ends do. Expects one kind of line end. */
export function splitParagraphs(text: string): string[] {
  const trimmed = text.trim();
  const paragraphs = BLANK_LINE.test(trimmed) ? trimmed.split(BLANK_LINES) : trimmed.split("\n");
  return paragraphs.map(trimLines).filter((paragraph) => paragraph !== "");
}

/** A line of ideographic or no-break spaces is blank too. */
const BLANK_LINE = /\n[^\S\n]*\n/;
const BLANK_LINES = /\n[^\S\n]*\n\s*/;

const trimLines = (paragraph: string) =>
  paragraph
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
