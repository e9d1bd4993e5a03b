import type { Severity } from "#shared/people/severity.ts";
import { lookup } from "#shared/text/lookup.ts";
import type { Code } from "./wording.ts";

/** One rule of the house style: what breaks it, and what to write instead. Patterns are sequences of bounded runs: linear time. */
export interface HouseRule {
  readonly code: Code;
  readonly severity: Severity;
  readonly pattern: RegExp;
  readonly better?: (match: RegExpMatchArray) => string;
  readonly notInQuotations?: boolean;
  /** Not where the Korean says it so. */
  readonly unlessKorean?: RegExp;
}

const SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const MONTHS: Record<string, string> = lookup({
  January: "Jan.",
  February: "Feb.",
  August: "Aug.",
  September: "Sept.",
  October: "Oct.",
  November: "Nov.",
  December: "Dec.",
});
const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";
const COUNTED =
  "people|persons|men|women|children|families|households|residents|soldiers|workers|villages|towns|cities|provinces|counties|schools|houses|homes|trucks|ships|boats|markets|factories|farms|sources|officials|countries|nations|groups|members|students|teachers|prisoners|defectors|escapees|brokers|guards|police officers";

/**
 * The starter set, after the Associated Press Stylebook as far as it goes. Each rule can be switched off by the chief.
 */
export const HOUSE_RULES: readonly HouseRule[] = [
  {
    code: "style-dprk",
    severity: "note",
    // The last mark of D.P.R.K. may end the sentence, too.
    pattern: /\b(?:[Tt]he )?(?:DPRK|D\.P\.R\.K(?:\.(?=[,'’)]| \p{Ll}))?)(?!\.? Red Cross)(?=[\s,.'’)]|$)/gu,
    better: () => "North Korea",
    notInQuotations: true,
  },
  {
    code: "style-small-number",
    severity: "note",
    pattern: new RegExp(`(?<![\\d.,$£€₩:–-] ?)\\b[2-9](?= (?:${COUNTED})\\b)`, "g"),
    better: ([digit]) => SMALL[Number(digit)] ?? "",
    notInQuotations: false,
  },
  {
    code: "style-long-number",
    severity: "note",
    pattern: /\b\d{1,3},\d00,000\b(?! *(?:million|billion))/g,
    better: ([number]) => `${Number(number.replaceAll(",", "")) / 1e6} million`,
  },
  {
    code: "style-day-first",
    severity: "note",
    pattern: new RegExp(`\\b([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b`, "g"),
    better: ([, day = "", month = ""]) => `${MONTHS[month] ?? month} ${day}`,
  },
  {
    code: "style-ordinal-day",
    severity: "note",
    pattern: new RegExp(`\\b(${MONTH}) ([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)\\b`, "g"),
    better: ([, month = "", day = ""]) => `${MONTHS[month] ?? month} ${day}`,
  },
  {
    code: "style-month-short",
    severity: "note",
    pattern:
      /\b(January|February|August|September|October|November|December) (?=(?:[1-9]|[12]\d|3[01])\b(?!:|,\d|\d))/g,
    better: ([, month = ""]) => `${MONTHS[month] ?? month} `,
  },
  {
    code: "style-clock-24",
    severity: "note",
    pattern: /\b(1[3-9]|2[0-3]):([0-5]\d)\b(?!:)/g,
    better: ([, hour = "", minute = ""]) =>
      minute === "00" ? `${Number(hour) - 12} p.m.` : `${Number(hour) - 12}:${minute} p.m.`,
  },
  {
    code: "style-clock-marks",
    severity: "note",
    pattern:
      /\b(1[0-2]|[1-9])(?:[:.]([0-5]\d))? ?([AaPp])\.?[Mm](?:\.|\b(?!\.))(?<!\b(?:1[0-2]|[1-9])(?::[0-5]\d)? [ap]\.m\.)/g,
    better: ([, hour = "", minute, half = ""]) =>
      `${hour}${minute && minute !== "00" ? `:${minute}` : ""} ${half.toLowerCase()}.m.`,
  },
  {
    code: "style-province",
    severity: "note",
    pattern: /(?<=\p{Lu}\p{Ll}{2,20} )Province\b/gu,
    better: () => "province",
  },
  {
    code: "style-do",
    severity: "warning",
    pattern: /\b(Ryanggang|Yanggang|Chagang|Jagang|Hamgyong|Hwanghae|Phyongan|Pyongan|Kangwon|Gangwon)(?:-| )?do\b/g,
    better: ([, name = ""]) => `${name} province`,
  },
  { code: "style-ryanggang", severity: "warning", pattern: /\bYangg?ang(?:do)?\b/g, better: () => "Ryanggang" },
  {
    code: "style-kim-jong-un",
    severity: "warning",
    pattern: /\bKim (?:Jong-un|Jeong-eun|Jung[ -]un|Chong-un|Jong-eun|Jungeun|Jongun)\b/gi,
    better: () => "Kim Jong Un",
    notInQuotations: false,
  },
  {
    code: "style-title-northern",
    severity: "note",
    pattern: /\b(?:Respected|Dear|Great|Supreme) (?:Leader|Comrade|General|Marshal)(?: Comrade)? Kim\b/g,
    better: () => "North Korean leader Kim",
    notInQuotations: true,
  },
  {
    code: "style-said",
    severity: "note",
    pattern: /\b(?:opined|remarked|averred|intoned|enthused|quipped that|stated that)\b/g,
    better: () => "said",
    notInQuotations: true,
  },
  {
    code: "style-newspaper",
    severity: "note",
    pattern: /\b(?:told|said to) (?:this|our) (?:newspaper|outlet|paper|publication)\b/g,
  },
  { code: "style-sea-of-japan", severity: "note", pattern: /\bSea of Japan\b(?! \()/g, better: () => "East Sea" },
  {
    code: "style-amnok",
    severity: "note",
    pattern: /\bYalu(?= River|\b)/g,
    better: () => "Amnok",
    notInQuotations: true,
  },
  {
    code: "style-won",
    severity: "note",
    pattern: /₩ ?(\d[\d,]*)|\bKRW ?(\d[\d,]*)/g,
    better: ([, one, other]) => `${one ?? other} won`,
  },
  {
    code: "style-dash",
    severity: "note",
    pattern: /(?<=[\p{L}\p{N}”"’]) (?:-|--|–)(?= [\p{L}“"‘])|(?<=[\p{L}])--(?=[\p{L}])/gu,
    better: ([mark]) => (mark.startsWith(" ") ? " —" : "—"),
  },
  { code: "style-straight-quotes", severity: "note", pattern: /"(?:(?=[^"“”]{0,200}[“”])|(?<=[“”][^"“”]{0,200}"))/g },
  {
    code: "style-us",
    severity: "note",
    pattern:
      /\bUS(?= (?:dollars?|President|government|officials?|military|troops|State|Treasury|House|Senate|Congress|sanctions|ambassador))\b/g,
    better: () => "U.S.",
  },
  {
    code: "style-number-first",
    severity: "note",
    pattern: /(?:^|(?<=[.!?]["”]? ))\d[\d,]*(?= [a-z])(?<!\b(?:19|20)\d\d)/g,
  },
];
