/** A sentence's place: UTF-16 units, from inclusive, to exclusive, without the white space around it. */
export type SentenceRange = readonly [from: number, to: number];

/**
 * The sentences of a Korean or English paragraph, in order. Everything but white space lies in exactly one of them; a
 * blank text has none. A line end always ends a sentence; else a full stop, question or exclamation mark, with the
 * quotation marks and brackets that close after it, does so before white space and something that can begin a sentence.
 * It goes on after Mr., U.S., initials, an ellipsis before a small letter, `다."` before 라고, and inside 3.5.
 * Errors: none. Time: linear.
 */
export function sentenceRanges(text: string): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(END_MARK)) {
    const to = index + mark.length;
    if (mark.includes("\n") || ends(text, from, index, to, mark)) {
      addTrimmed(ranges, text, from, to);
      from = to;
    }
  }
  addTrimmed(ranges, text, from, text.length);
  return ranges;
}

export const sentencesOf = (text: string): string[] => sentenceRanges(text).map(([from, to]) => text.slice(from, to));

/** Line ends, and end marks with what closes directly after them. */
const END_MARK = /\n|(?:[.!?…。！？]{1,10}|[.!?]\.{2,10})["”’'»)\]」』》]{0,4}/g;

function addTrimmed(ranges: SentenceRange[], text: string, from: number, to: number) {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  if (end > start) ranges.push([start, end]);
}
const BLANK = /\s/;

function ends(text: string, from: number, markAt: number, to: number, mark: string): boolean {
  const next = /^(\s*)(\S*)/.exec(text.slice(to, to + 24));
  const [, gap = "", word = ""] = next ?? [];
  if (word === "") return true;
  if (gap === "") return isKoreanRunOn(text, markAt, mark, word);
  if (GOES_ON.test(word) || /^[\p{Ll},;:]/u.test(word)) return false;
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const before = /\S{1,24}$/.exec(text.slice(Math.max(from, markAt - 24), markAt))?.[0] ?? "";
  return !isAbbreviation(before.replace(/^["“‘'([]+/, ""), word);
}

/** "했다.그는": the space was forgotten. A mark before a closing quotation mark goes on: `했다."라고`. */
const isKoreanRunOn = (text: string, markAt: number, mark: string, word: string) =>
  mark === "." && /[다요죠까]/.test(text.charAt(markAt - 1)) && /^[가-힣“"]/.test(word) && !GOES_ON.test(word);

/** What carries a quotation on: 라고 말했다, 며, 고. */
const GOES_ON = /^(?:이?라고|이?라며|이?라는|이?라면서|라던|고(?=[ 말밝전했설주강덧]|$)|며$|면서$|하고$|는$|란$)/;

function isAbbreviation(before: string, next: string): boolean {
  const plain = before.toLowerCase().replaceAll(".", "");
  if (TITLES.has(plain)) return true;
  if (/^\p{Lu}$/u.test(before)) return /^["“‘']?\p{Lu}/u.test(next) && before !== "I";
  // U.S., a.m., Inc., Jan.: a sentence may end here; it does when the next word is one that opens sentences.
  if (/^(?:\p{L}\.){1,4}\p{L}$/u.test(before) || MAYBE.has(plain)) return !OPENERS.test(next);
  return plain === "no" && /^\d/.test(next);
}

const words = (list: string) => new Set(list.split(" "));
const TITLES = words(
  "mr mrs ms dr prof gen sen rep gov st lt col capt sgt maj cmdr adm rev hon pres supt messrs mt ft vs pvt cpl brig",
);
const MAYBE = words(
  "inc corp co ltd jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec ave blvd dept univ assn bros est",
);
const OPENERS =
  /^["“‘']?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|This|That|These|Those|There|As|If|When|While|After|Before|For|His|Her|Its|Their|So|Yet|Still|Now|However|Meanwhile|One|Some|Many|What|Who|Why|How)\b/;
