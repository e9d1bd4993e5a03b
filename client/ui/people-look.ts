/** What stands in a person's disc: the given name of a Korean name (서윤), else the first letters of first and last. */
export function initialsOf(name: string): string {
  const trimmed = name.normalize("NFC").trim();
  if (/^[가-힣]{2,5}$/.test(trimmed)) return trimmed.slice(-2);
  const words = trimmed.split(/\s+/).filter(Boolean);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return ([...first][0] ?? "?").concat([...last][0] ?? "").toUpperCase();
}

const COLOURS = 8;

/** Who is on the desk, in its order: as long as there are colours left, no two of them share one. */
export function seat(personIds: readonly string[]): void {
  seats.clear();
  for (const id of personIds) {
    const taken = new Set(seats.values());
    const free = Array.from({ length: COLOURS }, (_, step) => (numberOf(id) + step) % COLOURS);
    seats.set(id, free.find((colour) => !taken.has(colour)) ?? numberOf(id));
  }
}
const seats = new Map<string, number>();

/** The same person has the same colour everywhere, on the disc and on the caret. */
export const colourOf = (personId: string): string =>
  `var(--person-${(seats.get(personId) ?? numberOf(personId)) + 1})`;

function numberOf(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % COLOURS;
}
