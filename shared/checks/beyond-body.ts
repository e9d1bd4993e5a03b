import { englishValues } from "#shared/text/english-values.ts";
import type { Value } from "#shared/text/values.ts";
import { NORTHERN_PLACES } from "./northern-places.ts";
import { outsideQuotations } from "./outside-quotations.ts";

/** A detail that a short text has and the body has not. */
export interface Beyond {
  readonly code: BeyondCode;
  readonly from: number;
  readonly words: string;
  /** In the place of these words; undefined where only a person can say it otherwise. */
  readonly better?: string | undefined;
}

export type BeyondCode =
  | "beyond-place"
  | "beyond-gender"
  | "beyond-relation"
  | "beyond-rank"
  | "beyond-sources"
  | "beyond-age"
  | "beyond-time"
  | "beyond-name"
  | "headline-beyond";

/** What the body says, in both languages. */
export interface Body {
  readonly source: string;
  readonly target: string;
  /** Its figures: a long body is read for them once, and only when one must be found in it. */
  readonly values: () => readonly Value[];
}

export function bodyOf(source: string, target: string): Body {
  let read: readonly Value[] | undefined;
  const values = () => {
    read ??= englishValues(target);
    return read;
  };
  return { source, target, values };
}

/** Towns and figures that the body does not have: true of any article. UTF-16 units of `text`. */
export const placesAndFigures = (text: string, body: Body): Beyond[] => [...places(text, body), ...figures(text, body)];

/**
 * Details of a person whom the article does not name: gender, family, rank, how many sources, age, day, given name. The
 * caller knows that there is such a person. UTF-16 units of `text`.
 */
export function personDetails(text: string, body: Body): Beyond[] {
  const words = WORDS.flatMap(({ code, english, mend }) => {
    const here = english.exec(outsideQuotations(text));
    return here && !english.test(body.target)
      ? [{ code, from: here.index, words: here[0], better: mend(here[0]) }]
      : [];
  });
  return [...words, ...sources(text, body), ...ages(text, body), ...times(text, body), ...givenNames(text, body)];
}

/** Each is compared as a kind: a body that says "her" lets a headline say "woman", not "man". */
const WORDS: readonly { code: BeyondCode; english: RegExp; mend: (words: string) => string | undefined }[] = [
  {
    code: "beyond-gender",
    english: /\b(?:she|hers?|herself|wom[ae]n|businesswom[ae]n|housewi(?:fe|ves)|lady|ladies|girls?|Mrs|Ms|female)\b/i,
    mend: neutral,
  },
  {
    code: "beyond-gender",
    english: /\b(?:he|his|him|himself|m[ae]n|businessm[ae]n|gentlem[ae]n|boys?|Mr|male)\b/i,
    mend: neutral,
  },
  {
    code: "beyond-relation",
    english:
      /\b(?:(?:an?|the) )?(?:husband|wife|widow(?:er)?|son|daughter|mother|father|brother|sister|uncle|aunt|cousin|nephew|niece|grand(?:mother|father|son|daughter))\b/i,
    mend: (words) => instead(words, "relative", "a"),
  },
  {
    code: "beyond-rank",
    english:
      /\b(?:(?:an?|the) )?(?:director|(?:vice )?minister|secretary|colonel|major|captain|lieutenant|general|governor|mayor|chairman|chairwoman|manager|commander|department head|prosecutor|professor|teacher|doctor|nurse|engineer|driver|guard)\b/i,
    mend: (words) =>
      /teacher|doctor|nurse|engineer|driver|guard/i.test(words) ? undefined : instead(words, "official", "an"),
  },
];

const NEUTRAL: Record<string, string> = {
  he: "they",
  she: "they",
  his: "their",
  her: "their",
  him: "them",
  himself: "themselves",
  herself: "themselves",
  man: "person",
  woman: "person",
  men: "people",
  women: "people",
};

function neutral(word: string): string | undefined {
  const better = NEUTRAL[word.toLowerCase()];
  return better && likeFirst(word, better);
}

function instead(words: string, noun: string, article: "a" | "an"): string {
  const [, before = ""] = /^(an?|the) /i.exec(words) ?? [];
  const shown = before === "" ? noun : `${/^the$/i.test(before) ? "the" : article} ${noun}`;
  return likeFirst(words, shown);
}

const likeFirst = (model: string, words: string) =>
  /^\p{Lu}/u.test(model) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** "in Hyesan" goes with its preposition; a town that carries the sentence cannot simply go. */
function places(text: string, { target }: Body): Beyond[] {
  return NORTHERN_PLACES.flatMap(({ pattern }) => {
    const place = pattern.exec(text);
    if (!place || pattern.test(target)) return [];
    const [before = ""] = /(?<!\s)\s+(?:in|at|from|near)\s+$/.exec(text.slice(0, place.index)) ?? [];
    const from = place.index - before.length;
    return [{ code: "beyond-place", from, words: text.slice(from, place.index + place[0].length), ...gone(before) }];
  });
}

const gone = (preposition: string) => (preposition === "" ? {} : { better: "" });

const SEVERAL = /\b(?:(two|three|four|several|multiple|many|a number of) )?(?:\w+ )?sources\b/i;

/** "Two sources" where the body has one; "three" where it leaves open how many. */
function sources(text: string, { target }: Body): Beyond[] {
  const here = SEVERAL.exec(outsideQuotations(text));
  const there = SEVERAL.exec(target);
  if (!here || (there && (!here[1] || here[1].toLowerCase() === there[1]?.toLowerCase()))) return [];
  const better = there ? "sources" : here[1] ? "a source" : here[0].replace(/s$/, "");
  return [{ code: "beyond-sources", from: here.index, words: here[0], better: likeFirst(here[0], better) }];
}

const AGE = /\b(?:(an? )?([1-9]\d)-year-old |([1-9]\d)-year-olds?\b|,? aged ([1-9]\d)\b|, ([1-9]\d)(?=,))/i;

function ages(text: string, { target }: Body): Beyond[] {
  const here = AGE.exec(text);
  const years = here?.[2] ?? here?.[3] ?? here?.[4] ?? here?.[5];
  if (!here || !years || new RegExp(`\\b${years}\\b`).test(target)) return [];
  const after = text.slice(here.index + here[0].length);
  const article = here[1] && likeFirst(here[1], /^[aeiou]/i.test(after) ? "an " : "a ");
  return [{ code: "beyond-age", from: here.index, words: here[0], better: here[3] ? undefined : (article ?? "") }];
}

const MOMENTS = new Set<Value["kind"]>(["weekday", "day", "clock"]);

function times(text: string, { values }: Body): Beyond[] {
  return englishValues(text)
    .filter(({ kind }) => MOMENTS.has(kind))
    .filter(({ kind, low }) => !values().some((value) => value.kind === kind && value.low === low))
    .slice(0, 1)
    .map(({ range: [start, to] }) => {
      const [before = ""] = /(?<!\s)\s+(?:on|at)\s+$/.exec(text.slice(0, start)) ?? [];
      const from = start - before.length;
      return { code: "beyond-time", from, words: text.slice(from, to), ...gone(before) };
    });
}

/** 김모 씨 is "surnamed Kim" in the body: no text beside it has the given name. */
function givenNames(text: string, { source, target }: Body): Beyond[] {
  if (!/(?<![가-힣])[가-힣]모(?: ?(?:씨|양|군)| ?\()/.test(source)) return [];
  return [...target.matchAll(/\bsurnamed (\p{Lu}\p{Ll}+)/gu)].flatMap(([, surname = ""]) => {
    const name = new RegExp(`\\b${surname} \\p{Lu}\\p{Ll}+(?:[- ]\\p{L}\\p{Ll}+)?`, "u").exec(text);
    return name && !target.includes(name[0])
      ? [{ code: "beyond-name" as const, from: name.index, words: name[0], better: `a person surnamed ${surname}` }]
      : [];
  });
}

function figures(text: string, { values }: Body): Beyond[] {
  return englishValues(text)
    .filter(({ slight, kind, low }) => !slight && kind === "number" && low > 3)
    .filter(
      ({ low, unit }) => !values().some((value) => value.low === low && (!unit || !value.unit || value.unit === unit)),
    )
    .map(({ range: [from], text: words }) => ({ code: "headline-beyond", from, words }));
}
