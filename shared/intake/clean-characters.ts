import type { IntakeWarning } from "./recognised.ts";

/**
 * Takes out what no reader sees and a database or an XML file cannot hold (NUL, control characters, half of a
 * surrogate pair), turns every kind of line end into one, and composes NFD. Everything else stays: hanja, half-width
 * jamo, emoji, direction marks.
 */
export function cleanCharacters(text: string): { text: string; warnings: IntakeWarning[] } {
  const withLineEnds = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\v\u0085\u2028]/g, "\n")
    .replace(/[\f\u2029]/g, "\n\n");
  const visible = withLineEnds.replace(UNSEEN, "");
  const composed = compose(visible);
  return {
    text: composed,
    warnings: [
      ...warnIf("controlCharactersRemoved", withLineEnds.length - visible.length),
      ...warnIf("composed", visible.length - composed.length),
      ...warnIf("replacementCharacters", composed.split("\uFFFD").length - 1),
    ],
  };
}

const UNSEEN = /[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** NFC, but for the compatibility hanja: NFC would change 樂 read as 락 into 樂 read as 악. */
function compose(text: string): string {
  return text.replace(/[^\uF900-\uFAFF\u{2F800}-\u{2FA1F}]+/gu, (stretch) => stretch.normalize("NFC"));
}

const warnIf = (code: IntakeWarning["code"], count: number): IntakeWarning[] =>
  count > 0 ? [{ code, params: { count } }] : [];
