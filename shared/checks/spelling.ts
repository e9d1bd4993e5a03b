import { type Check, found } from "./check.ts";
import { deskWords } from "./desk-words.ts";
import type { EnglishWords } from "./english-words.ts";
import { withoutEntities } from "./entities.ts";
import type { Range } from "./finding.ts";
import { koreanShare, MOSTLY_KOREAN } from "./untranslated.ts";

/**
 * Words that no dictionary of American English has, and that are no names: those are for `names`. British spellings are
 * told as such. Needs the English words (`context.english`); the terms found add the desk's own.
 */
export const spelling: Check = {
  id: "spelling",
  title: "Spelling",
  severity: "warning",
  run(pair, context) {
    const { english } = context;
    if (!english || koreanShare(pair.target) > MOSTLY_KOREAN) return [];
    const terms = deskWords(context);
    const seen = new Set<string>();
    return [...withoutEntities(pair.target).matchAll(WORD)].slice(0, MOST).flatMap(({ index, 0: match }) => {
      const word = match.replace(/['’]s?$/, "").replaceAll("’", "'");
      if (seen.has(word) || isRight(word, english, terms, pair.source)) return [];
      seen.add(word);
      const range: Range = [index, index + word.length];
      const american = americanOf(word, english);
      const slip = american ? undefined : slipOf(word, english);
      const better = american ?? slip ?? otherLetter(word, english);
      return [
        found(pair, {
          check: "spelling",
          // Without a word close by it is rather a new word than a slip.
          severity: slip && word.length > 5 ? "warning" : "note",
          code: american ? "spelling-british" : "spelling-unknown",
          params: { words: word },
          targetRange: range,
          ...(better && { suggestion: { range, text: better } }),
        }),
      ];
    });
  },
};

const MOST = 2000;
/** Small letters only; letters with hyphens and addresses are other things. */
const WORD = /(?<![\p{L}\p{N}'’@./_-])\p{Ll}{3,30}(?:['’]\p{Ll}{1,3})?(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

const isRight = (word: string, english: EnglishWords, terms: ReadonlySet<string>, source: string) =>
  english.has(word) ||
  terms.has(word) ||
  source.includes(word) ||
  PREFIXED.some(
    (prefix) => word.startsWith(prefix) && word.length > prefix.length + 3 && english.has(word.slice(prefix.length)),
  ) ||
  DERIVED.some(([ending, base]) => ending.test(word) && english.has(word.replace(ending, base))) ||
  REALIA.has(word);

/** Regular forms of known words that a dictionary may leave out: curriculums, rotator, blandly. */
const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s])s$/, ""],
  [/ators?$/, "ate"],
  [/(?<=\p{L}{4})(?:ly|ness|like|wise)$/u, ""],
];

/** New words are made with them freely. */
const PREFIXED = [
  "non",
  "anti",
  "pre",
  "re",
  "un",
  "over",
  "under",
  "pro",
  "co",
  "cyber",
  "bio",
  "eco",
  "micro",
  "multi",
  "inter",
  "mid",
  "post",
  "super",
  "sub",
  "geo",
  "techno",
  "out",
  "para",
  "neo",
  "counter",
  "semi",
  "tele",
  "mini",
  "mega",
];

/** Korean words that English newspapers print, until the term base has them. */
const REALIA = new Set(
  "jangmadang donju inminban kkotjebi juche songun byungjin hangul hanja kimchi soju makgeolli chaebol hallyu ondol hanbok bibimbap gochujang taekwondo pyeong jeongbo saenghwal chonghwa bowibu yeouldo won jeon ri dong gu myeon songbun ryongsong gwangmyeongseong hwasong nodong taepodong unha selfie blockchain cryptocurrency smartphone smartphones malware ransomware coronavirus covid podcast livestream livestreamed website websites online offline startup startups lockdown lockdowns unelected geolocated denuclearization denuclearize denuclearized weeklong monthlong yearlong daylong policymaking policymaker policymakers aspirational homewear dashcam ageing protestor protestors backbencher".split(
    " ",
  ),
);

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|able$|ite|ful|less|hood|ly$|er)/, "or"],
  [/is(?=e$|es$|ed$|ing$|ation|er$|ers$)/, "iz"],
  [/ys(?=e$|es$|ed$|ing$)/, "yz"],
  [/re(?=s?$)/, "er"],
  [/ogue(?=s?$)/, "og"],
  [/ll(?=ed$|ing$|er$|ers$|ors?$)/, "l"],
  [/ence(?=s?$)/, "ense"],
  [/mme(?=s?$)/, "m"],
  [/ae/, "e"],
  [/oe/, "e"],
  [/l(?=ment|ful$|s?$)/, "ll"],
  [/que(?=s?$)/, "ck"],
  [/dgement/, "dgment"],
  [/tyre/, "tire"],
  [/kerb/, "curb"],
  [/grey/, "gray"],
  [/plough/, "plow"],
  [/aluminium/, "aluminum"],
  [/moustache/, "mustache"],
  [/pyjamas/, "pajamas"],
  [/sceptic/, "skeptic"],
  [/wards$/, "ward"],
  [/st$/, ""],
];

function americanOf(word: string, english: EnglishWords): string | undefined {
  for (const [pattern, replacement] of BRITISH) {
    if (!pattern.test(word)) continue;
    const american = word.replace(pattern, replacement);
    if (american !== word && english.has(american)) return american;
  }
  return undefined;
}

/** The word that one slip of typing away is right: two letters swapped, one too many, one too few. */
function slipOf(word: string, english: EnglishWords): string | undefined {
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  const swapped = places.map((at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  const shorter = places.map((at) => word.slice(0, at) + word.slice(at + 1));
  const longer = [...LETTERS].flatMap((letter) => places.map((at) => word.slice(0, at) + letter + word.slice(at)));
  return [...swapped, ...shorter, ...longer].find((other) => other.length > 2 && other !== word && english.has(other));
}

const otherLetter = (word: string, english: EnglishWords): string | undefined =>
  [...LETTERS]
    .flatMap((letter) => [...word].map((_, at) => word.slice(0, at) + letter + word.slice(at + 1)))
    .find((other) => english.has(other));

/** The most frequent first: of two words as near, the likelier is offered. */
const LETTERS = "etaoinsrhldcumfpgwybvkxjqz";
