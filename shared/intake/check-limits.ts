import { LIMITS } from "./limits.ts";
import { IntakeRefusal } from "./refusal.ts";

/** @throws IntakeRefusal naming the first limit that is passed, and where */
export function checkLimits(paragraphs: readonly string[]) {
  if (paragraphs.length === 0) throw new IntakeRefusal("empty");
  const bytes = paragraphs.reduce((sum, paragraph) => sum + utf8Length(paragraph), 0);
  if (bytes > LIMITS.textBytes) throw new IntakeRefusal("too-large", { limit: LIMITS.textBytes });
  const tooMany = paragraphs[LIMITS.paragraphs];
  if (tooMany !== undefined) {
    throw new IntakeRefusal("too-many-paragraphs", {
      count: paragraphs.length,
      limit: LIMITS.paragraphs,
      begins: beginning(tooMany),
    });
  }
  const tooLong = paragraphs.findIndex((paragraph) => [...paragraph].length > LIMITS.paragraphCharacters);
  const paragraph = paragraphs[tooLong];
  if (paragraph !== undefined) {
    const params = { number: tooLong + 1, length: [...paragraph].length, limit: LIMITS.paragraphCharacters };
    throw new IntakeRefusal("paragraph-too-long", { ...params, begins: beginning(paragraph) });
  }
}

const beginning = (paragraph: string) => `${[...paragraph.slice(0, 200)].slice(0, 40).join("")}…`;

/** Bytes of the text as UTF-8; half of a surrogate pair counts as the three bytes it is replaced by. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
