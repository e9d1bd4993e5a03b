import { type Check, found, type Noticed, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";
import { koreanShare, MOSTLY_KOREAN } from "./untranslated.ts";

/** What the typist left in the English: wide and invisible signs, blanks before a comma, letters of another alphabet, tripled letters. */
export const typography: Check = {
  id: "typography",
  title: "Typography",
  severity: "warning",
  run(pair) {
    if (isBlank(pair.target) || koreanShare(pair.target) > MOSTLY_KOREAN) return [];
    return [...replaced(pair), ...wrongLetters(pair)];
  },
};

const CHECK = { check: "typography", severity: "warning" } as const;

interface Slip {
  readonly code: Noticed["code"];
  readonly pattern: RegExp;
  /** What belongs in place of what was matched. */
  readonly mend: (match: RegExpMatchArray, text: string) => string;
  /** Which part of the match is marked: everything, unless a character before it only had to be seen. */
  readonly skip?: number;
}

const WIDE: Record<string, string> = { "、": ",", "。": ".", "・": "·", "「": "“", "」": "”", "『": "“", "』": "”" };
const narrow = (mark: string) =>
  mark === "\u3000" ? " " : (WIDE[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
/** A full stop or comma is followed by a blank in English, where the wide one brings its own. */
const narrowed = ({ 0: marks, index = 0 }: RegExpMatchArray, text: string) => {
  const plain = [...marks].map(narrow).join("");
  return /[,.;:!?]$/.test(plain) && /[\p{L}\p{N}]/u.test(text.charAt(index + marks.length)) ? `${plain} ` : plain;
};

/** Every pattern is a fixed sequence or one run, so that time is linear. */
const SLIPS: readonly Slip[] = [
  { code: "wide-sign", pattern: /[\uFF01-\uFF5E\u3000、。・「」『』]+/g, mend: narrowed },
  { code: "invisible-sign", pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, mend: () => "" },
  {
    code: "space-before-mark",
    pattern: /[\p{L}\p{N}”’)] +[,;:!?](?![\p{L}\p{N}])/gu,
    skip: 1,
    mend: ([text]) => text.slice(-1),
  },
  { code: "space-before-mark", pattern: /[\p{L}\p{N}”’)] +\.(?![.\p{L}\p{N}])/gu, skip: 1, mend: () => "." },
  // Not of an HTML entity, which has its mark within a word.
  {
    code: "space-missing",
    pattern: /(?<!&[A-Za-z\d]{1,30})\p{Ll}[,;](?=\p{L})/gu,
    skip: 1,
    mend: ([text]) => `${text.slice(1)} `,
  },
  // "The ferry left.Nobody saw it", and "at 5 p.on Monday", where the rest of the hour is gone.
  {
    code: "space-missing",
    pattern: /(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|(?<=\d ?[ap])\.(?=(?!m\b)\p{L})/gu,
    mend: ([text]) => `${text} `,
  },
  { code: "space-before-mark", pattern: /^\s*[,;:](?=\s)/g, mend: () => "" },
  { code: "mark-twice", pattern: /(?<![,;.])(?:,,|;;|\.\.)(?![,;.])/g, mend: ([text]) => text.charAt(0) },
  { code: "letter-tripled", pattern: /([b-hj-z])\1\1+/g, mend: ([, letter = ""]) => letter + letter },
];

function replaced(pair: Pair): Finding[] {
  return SLIPS.flatMap(({ code, pattern, mend, skip = 0 }) =>
    [...pair.target.matchAll(pattern)].slice(0, MOST).flatMap((match) => {
      const range: [number, number] = [match.index + skip, match.index + match[0].length];
      if (code === "letter-tripled" && isWritten(pair.target, match.index)) return [];
      const suggestion = { range, text: mend(match, pair.target) };
      const params = { words: pair.target.slice(...range) };
      return [found(pair, { ...CHECK, code, params, targetRange: range, suggestion })];
    }),
  );
}

/** One finding a sign would bury everything else in a text that is wholly of such signs. */
const MOST = 20;

/** www.example.org, Roman numerals and the like are written so. */
const isWritten = (text: string, at: number) =>
  /(?:https?:\/\/|www)\S{0,40}$/.test(text.slice(Math.max(0, at - 48), at + 3));

/** Cyrillic or Greek letters inside a Latin word look right and are found by no search. */
function wrongLetters(pair: Pair): Finding[] {
  return [...pair.target.matchAll(/(?:[A-Za-z][\u0370-\u03FF\u0400-\u04FF])|(?:[\u0370-\u03FF\u0400-\u04FF][A-Za-z])/g)]
    .slice(0, MOST)
    .map(({ index, 0: words }) =>
      found(pair, { ...CHECK, code: "foreign-letter", params: { words }, targetRange: [index, index + words.length] }),
    );
}
