import { surnameSyllables } from "#shared/text/korean-surnames.ts";
import { koreanSounds, latinSounds } from "#shared/text/sounds.ts";
import { heardIn } from "#shared/text/sounds-alike.ts";
import type { ArticleCheck, ArticlePart } from "./article-checks.ts";
import { type CheckContext, found } from "./check.ts";
import { isCountry } from "./countries.ts";
import type { EnglishWords } from "./english-words.ts";
import type { Finding } from "./finding.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";

/** One name, one spelling: a name of the Korean that is spelt in a second way later in the article. */
export const renderings: ArticleCheck = {
  id: "renderings",
  title: "One spelling for each name",
  severity: "warning",
  run(parts, context) {
    const first = new Map<string, string>();
    return parts.map((part) => namesIn(part, context).flatMap((name) => secondSpelling(part, name, first)));
  },
};

interface HeardName extends NameToken {
  /** The Hangul that it was heard in. */
  readonly hangul: string;
}

const MOST = 30;
const LONGEST = 4000;
/** Closer than what `names` lets pass: a second spelling must be of the very same syllables. */
const NEAR = 0.16;

function namesIn(part: ArticlePart, { english }: CheckContext): readonly HeardName[] {
  if (!english || part.source.length > LONGEST || part.target.length > LONGEST) return [];
  const names = HEARD.get(part) ?? namesHeard(part, english);
  HEARD.set(part, names);
  return names;
}

/** While one types, one part of an article is another than before: the names of all others were heard already. */
const HEARD = new WeakMap<ArticlePart, readonly HeardName[]>();

function namesHeard(part: ArticlePart, english: EnglishWords): HeardName[] {
  const korean = koreanSounds(part.source);
  return nameTokens(part.target, english)
    .filter(({ word }) => word.length > 3 && !isCountry(word))
    .slice(0, MOST)
    .flatMap((token) => {
      const isGiven = standsAfterSurname(part.target, token.range[0]);
      const { distance, from, to } = heardIn(korean, latinSounds(token.word), isGiven ? 0 : undefined);
      // 명 in 리명수 is named with the surname before it: other people's 명 are other names.
      const hangul = part.source.slice(isGiven ? startOfWord(part.source, from) : from, to);
      return distance < NEAR && hangul.length > 1 ? [{ ...token, hangul }] : [];
    });
}

/** Korean writes 리명수 as one word, English as two or three. */
function standsAfterSurname(target: string, from: number): boolean {
  const [, before] = /(\p{Lu}\p{Ll}{1,9})[ -]$/u.exec(target.slice(Math.max(0, from - 11), from)) ?? [];
  return before !== undefined && surnameSyllables(before) !== undefined;
}

function startOfWord(korean: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < LONGEST_SURNAME && /[가-힣]/.test(korean.charAt(start - 1))) start -= 1;
  return start;
}
const LONGEST_SURNAME = 2;

function secondSpelling(part: ArticlePart, { word, hangul, range }: HeardName, first: Map<string, string>): Finding[] {
  const plain = word.replace(/(?:ese|ians?|ans?|s)$/, "");
  const known = first.get(hangul);
  if (known === undefined) first.set(hangul, word);
  if (known === undefined || known.startsWith(plain) || word.startsWith(known.replace(/s$/, ""))) return [];
  const params = { words: word, hangul, other: known };
  const suggestion = { range, text: known };
  return [
    found(part, {
      check: "renderings",
      severity: "warning",
      code: "second-spelling",
      params,
      targetRange: range,
      suggestion,
    }),
  ];
}
