/** The paragraphs of a plain text: separated by blank lines, or by line ends where the text has no blank line. Blank ones are left out. */
export function splitParagraphs(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n|\u2029/);
  const trimmed = lines.map((line) => line.trim());
  const inner = trimmed.join("\n").trim();
  const separator = inner.includes("\n\n") ? /\n{2,}/ : "\n";
  return inner.split(separator).filter((paragraph) => paragraph !== "");
}
