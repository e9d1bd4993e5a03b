import type { Kind } from "#shared/articles/kind.ts";
import { sentenceRanges } from "#shared/text/sentences.ts";
import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";
import { koreanShare, MOSTLY_KOREAN } from "./untranslated.ts";

/** A paragraph that ends in the Korean with a full stop ends in English with one, and each sentence begins with a capital. */
export const finalMark: Check = {
  id: "final-mark",
  title: "Final punctuation",
  severity: "warning",
  run(pair, context) {
    const { target } = pair;
    if (isBlank(target) || koreanShare(target) > MOSTLY_KOREAN || UNMARKED_KINDS.has(context.kind ?? "")) return [];
    return [...missing(pair, context), ...smallLetters(pair)];
  },
};

const CHECK = { check: "final-mark", severity: "warning" } as const;

/** What stands without a full stop where the house likes it so: everything but running text. */
const UNMARKED_KINDS: ReadonlySet<string> = new Set<Kind>([
  "headline",
  "standfirst",
  "subheading",
  "byline",
  "credit",
  "listitem",
  "alttext",
  "caption",
]);

function missing(pair: Pair, { kind, after }: CheckContext): Finding[] {
  const end = /\S\s*$/.exec(pair.target)?.index ?? 0;
  if (ENDS.test(pair.target.slice(Math.max(0, end - 3), end + 1))) return [];
  if (!isSentence(pair, kind, after)) return [];
  const range: [number, number] = [end, end + 1];
  const text = `${pair.target.charAt(end)}.`;
  return [found(pair, { ...CHECK, code: "final-mark-missing", targetRange: range, suggestion: { range, text } })];
}

const ENDS = /[.!?…:;—–-](?:[)\]"'”’»』」》˝]{0,3}| ["”])$/;
/** The Korean closes with a mark, or with the ending of a sentence in what is known to be no headline. */
const isSentence = ({ source }: Pair, kind: string | undefined, after: string | undefined) =>
  /[.!?。][)\]"'”’」』》]{0,3}\s*$/.test(source.slice(-8)) ||
  ((kind === "body" || after !== undefined) && /(?:다|요|까|죠)[)\]"'”’]{0,2}\s*$/.test(source.slice(-8)));

function smallLetters(pair: Pair): Finding[] {
  return sentenceRanges(pair.target)
    .slice(0, MOST)
    .flatMap(([from, to], place) => {
      const first = /^["“‘'([]*(\p{Ll})(\p{Ll}*)/u.exec(pair.target.slice(from, Math.min(to, from + 40)));
      // The first may go on a quotation or a list of the paragraph before.
      if (!first || place === 0 || BRANDS.test(pair.target.slice(from, from + 12))) return [];
      const at = from + first[0].length - first[1]!.length - first[2]!.length; // both groups are in every match
      const range: [number, number] = [at, at + 1];
      const text = pair.target.charAt(at).toUpperCase();
      return [found(pair, { ...CHECK, code: "small-letter", targetRange: range, suggestion: { range, text } })];
    });
}

/** Sentences that are looked at: of a list of thousands the first say enough. */
const MOST = 60;

/** iPhone, eBay: a capital stands second. Addresses are written small. */
const BRANDS = /^["“‘'([]*(?:\p{Ll}\p{Lu}|https?:|www\.|\p{Ll}{1,10}[.@/])/u;
