/** What stands in a person's disc: the given name of a Korean name (서윤), else the first letters of first and last. */
export function initialsOf(name: string): string {
  const trimmed = name.normalize("NFC").trim();
  if (/^[가-힣]{2,5}$/.test(trimmed)) return trimmed.slice(-2);
  const words = trimmed.split(/\s+/).filter(Boolean);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return ([...first][0] ?? "?").concat([...last][0] ?? "").toUpperCase();
}

const COLOURS = 8;

/** The same person has the same colour everywhere and always, on the disc and on the caret. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `var(--person-${(sum % COLOURS) + 1})`;
}
