/** Blank lines separate paragraphs; where there are none, or hardly any, line ends do. Expects one kind of line end. */
export function splitParagraphs(text: string): string[] {
  const trimmed = text.trim();
  const byBlankLines = trimmed.split(BLANK_LINES);
  const paragraphs = areLinesParagraphs(byBlankLines) ? trimmed.split("\n") : byBlankLines;
  return paragraphs.map(trimLines).filter((paragraph) => paragraph !== "");
}

/**
 * Single line ends outnumber blank lines by far, and most of them come after a whole sentence: a text that was broken
 * to a width has most of its line ends within one.
 */
function areLinesParagraphs(byBlankLines: readonly string[]): boolean {
  if (byBlankLines.length === 1) return true;
  const followed = byBlankLines.flatMap((block) => block.trim().split("\n").slice(0, -1));
  const closed = followed.filter((line) => CLOSES.test(line.trimEnd()));
  return followed.length >= 3 * (byBlankLines.length - 1) && closed.length >= followed.length * 0.6;
}

const CLOSES = /[.?!…。]["'”’」』)\]]{0,3}$/;

/** A line of ideographic or no-break spaces is blank too. */
const BLANK_LINES = /\n[^\S\n]*\n\s*/;

const trimLines = (paragraph: string) =>
  paragraph
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
