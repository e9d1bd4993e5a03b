import type { Severity } from "#shared/people/severity.ts";
import { faultsInQuotations, leavesOpen, opensWithMark, reachOfEach } from "#shared/text/quotations.ts";
import { type Check, type CheckContext, found, type Noticed, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";
import { isReported } from "./indirect-speech.ts";
import { isAlone } from "./piece.ts";

/**
 * Double quotation marks of the English: each opened one is closed, and what the Korean quotes is quoted in English.
 * A quotation over several paragraphs opens in each of them and closes once; that is right.
 */
export const quotationMarks: Check = {
  id: "quotation-marks",
  title: "Quotation marks",
  severity: "error",
  run: (pair, context) => [...unbalanced(pair, context), ...dropped(pair)],
};

/**
 * A pair without neighbours may be a piece cut out of a longer quotation, so there the finding is a warning; and where
 * the Korean of the same piece does not balance either, nothing is said.
 */
function unbalanced(pair: Pair, context: CheckContext): Finding[] {
  const alone = isAlone(context);
  if (alone && faultsInQuotations(pair.source).length > 0) return [];
  return faultsInQuotations(pair.target, reachIn(pair, context))
    .slice(0, MOST)
    .map(({ at, fault }) => {
      if (fault === "unopened") return unopened(pair, context, at);
      const severity = alone ? gravityAlone(pair, at) : mayYetGoOn(pair, context, at) ? "warning" : "error";
      return found(pair, { check: "quotation-marks", severity, code: FAULT_CODES[fault], targetRange: [at, at + 1] });
    });
}

const reachIn = ({ target }: Pair, { quotationReach, before = "", after = "" }: CheckContext) =>
  quotationReach ?? reachOfEach([before, target, after])[1];

/** It has both its ends; readers only have to look back for who speaks. */
function unopened(pair: Pair, { before = "" }: CheckContext, at: number): Finding {
  const [first = ""] = /^\S{1,40}/.exec(pair.target.slice(at, at + 40)) ?? [];
  const range: [number, number] = [at, at + first.length];
  const around = before + pair.target;
  const mark = around.includes('"') && !/[“”]/.test(around) ? '"' : "“";
  return found(pair, {
    ...{ check: "quotation-marks", severity: "warning", code: "quotation-unopened" },
    ...{ targetRange: range, suggestion: { range, text: `${mark}${first}` } },
  });
}

/** The next paragraph is not written yet, and its Korean goes on with a quotation. */
const mayYetGoOn = ({ source, target }: Pair, { after = "", afterSource = "" }: CheckContext, at: number): boolean =>
  after.trim() === "" &&
  afterSource.trim() !== "" &&
  mayGoOn(target, at) &&
  (leavesOpen(source) || opensWithMark(afterSource));

const gravityAlone = (pair: Pair, at: number): Severity => (isOfLonger(pair, at) ? "note" : "warning");

/** Whether the mark may belong to a quotation that goes on after the piece, or began before it. */
const isOfLonger = (pair: Pair, at: number): boolean =>
  (mayGoOn(pair.target, at) && (!closes(pair.source) || runsToTheEnd(pair.target, at))) || mayHaveBegun(pair, at);

/** A mark that closes what nothing has opened: at the head, or at the end where the Korean quotes nothing. */
const mayHaveBegun = ({ source, target }: Pair, at: number): boolean =>
  target.slice(0, at).trim() === ""
    ? /^["”]\s/.test(target.slice(at))
    : target.slice(at + 1).trim() === "" && !/["“”]/.test(target.slice(0, at)) && !closes(source);

/** A quotation that is still open at the end may go on in the next paragraph, which only that one can tell. */
function mayGoOn(target: string, at: number): boolean {
  const rest = target.slice(at + 1);
  return (
    /["“]/.test(target.charAt(at)) && !/["“”]/.test(rest) && /^[\s([]?$/.test(target.charAt(at - 1)) && /^\S/.test(rest)
  );
}

/** Speech that begins as a sentence of its own, or after the one who speaks, and is still going on where the piece ends: nobody speaks after it. */
const runsToTheEnd = (target: string, at: number) =>
  /(?:^\s*|[.,:;?!—–-]\s+|\b(?:said|says|saying|told \S{1,20}|add(?:s|ed)|call(?:s|ed) (?:it|\S{1,20})|that|as|was|to) )$/.test(
    target.slice(Math.max(0, at - 40), at),
  ) &&
  /[.?!…;][)\]]?\s*$/.test(target) &&
  !SPEAKER_AFTER.test(target.slice(at + 1));
const SPEAKER_AFTER =
  /[,?!.]['’]? (?:\S{1,30} ){0,8}?(?:said|says|told|tells|added|adds|explained|wrote|writes|asked|asks|noted|notes|recalled|stated|declared|insisted|argued|warned|announced|claimed|admitted|concluded|continued|replied|tweeted)\b/;

/** Where the Korean of the same piece quotes and closes what it quotes, in single marks as it sets off titles and words, the English has something to close, too. */
const closes = (source: string) => /[“”"「」『』《》]|[‘'][^‘’']{1,60}[’']/.test(source);

/** Of a text that is nothing but marks the first few say enough. */
const MOST = 20;

const FAULT_CODES = { unpaired: "quotation-unclosed", reopened: "quotation-reopened" } as const;

function dropped(pair: Pair): Finding[] {
  const quotation = speechIn(pair.source);
  if (!quotation || pair.target.trim() === "" || quotesAtLength(pair.target, quotation[0].length)) return [];
  const sourceRange: [number, number] = [quotation.index, quotation.index + quotation[0].length];
  const params = { words: quotation[0].slice(1, -1) };
  const noticed: Pick<Noticed, "severity" | "code"> =
    isReported(pair.target, params.words) || isOfPaper(pair, sourceRange)
      ? { severity: "note", code: "quotation-reported" }
      : { severity: "warning", code: "quotation-dropped" };
  return [found(pair, { check: "quotation-marks", ...noticed, params, sourceRange })];
}

/** What a paper or an agency reports is no speech: Korean sets it in marks, English says that they reported it. */
const isOfPaper = ({ source, target }: Pair, [from, to]: Range): boolean =>
  PAPER.test(source.slice(Math.max(0, from - 60), from)) &&
  REPORTED.test(source.slice(to, to + 40)) &&
  /\b(?:report(?:s|ed)|said|says|according to)\b/.test(target);
const PAPER =
  /(?:통신|신문|방송|일보|뉴스|언론|매체|잡지|타임스|포스트|저널|[A-Z]{2,4}TV|TV|CNN|BBC|NBC|ABC|CBS|AP|AFP|PA|NHK|KBS|MBC|SBS|YTN|RFA|VOA)\)?[가-힣]{0,2}[은는이가도] ?(?:(?![^.“”"]{0,23}[은는이가] )[^.“”"]{0,24} )?$/;
const REPORTED =
  /^ ?(?:이?라)?(?:고|며)(?![^.“”"]{0,24}(?:말|밝|주장|설명|강조)[가-힣]{0,4}고)[^.“”"]{0,24}(?:보도|전)했/;

const speechIn = (source: string) => [...source.matchAll(KOREAN_QUOTATION)].find(([words]) => isSpeech(words));

/** Typists mix the marks. Single marks often only set off a word. */
const KOREAN_QUOTATION = /[“"][^“”"\n]{1,1000}[”"]|「[^「」\n]{1,1000}」|『[^『』\n]{1,1000}』/g;
/** Two words or more, or the ending of a sentence: one quoted word is a name or a term, and so is anything short. */
const isSpeech = (words: string) =>
  words.length >= 7 &&
  (/[가-힣]\S{0,60} \S{0,60}[가-힣].{0,1000}[가-힣]/.test(words) || /[다요까죠][.!?]?.$/.test(words));

/** British houses quote with single marks; a word set off by them is no rendering of a whole quoted sentence. */
function quotesAtLength(english: string, length: number): boolean {
  if (/["“”„«»]|''|``/.test(english)) return true;
  const single = /(?:^|[\s([—])['‘](\S[^'‘’\n]{0,1000}(?:[’'](?=\p{L})[^'‘’\n]{0,1000}){0,20})['’]/u.exec(english);
  return single !== null && single[1]!.length >= Math.min(length / 2, 20); // the group is not optional
}
