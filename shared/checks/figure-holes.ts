import { englishValues } from "#shared/text/english-values.ts";
import { convertible } from "#shared/text/units.ts";
import type { Value } from "#shared/text/values.ts";
import { type Check, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";

/** Faults of figures that the English shows by itself: "at least days", "12 percent to percent", "May 79", a conversion that does not agree. */
export const figureHoles: Check = {
  id: "figure-holes",
  title: "Figures left out, conversions",
  severity: "warning",
  run: (pair) => [...holes(pair), ...bareMeasures(pair), ...noSuchTimes(pair), ...conversions(pair)],
};

const CHECK = { check: "figure-holes", severity: "warning" } as const;

const UNIT =
  "(?:percent|per cent|%|(?:square )?(?:kilomet(?:er|re)s|met(?:er|re)s|miles|feet|acres|hectares)|kilograms|grams|pounds|tons|tonnes|(?:million|billion|trillion)|dollars|euros|yuan|won|years|months|weeks|days|hours|minutes|decades|people|points|games|times)";
/** A word that asks for a figure, and directly after it what is counted. */
const HOLE = new RegExp(
  `\\b(?:at least|at most|up to|more than|less than|fewer than|no fewer than|about|around|nearly|almost|some|over|for|within|last|past|next|by|to|from|than|and|introduced|in|of) (${UNIT})(?![\\p{L}-])`,
  "giu",
);

function holes(pair: Pair): Finding[] {
  return [...pair.target.matchAll(HOLE)].slice(0, MOST).flatMap(({ index, 0: words, 1: unit = "" }) => {
    const after = pair.target.slice(index + words.length, index + words.length + 12);
    if (!asks(words.slice(0, -unit.length - 1).toLowerCase(), unit, after)) return [];
    return [
      found(pair, { ...CHECK, code: "figure-left-out", params: { words }, targetRange: [index, index + words.length] }),
    ];
  });
}
const MOST = 20;

/** "sits miles (72 kilometres) from": what is converted in brackets has a figure before its unit. */
function bareMeasures(pair: Pair): Finding[] {
  return [...pair.target.matchAll(BARE_MEASURE)].slice(0, MOST).map(({ index, 0: all, 1: unit = "" }) => {
    const from = index + all.indexOf(unit);
    return found(pair, {
      ...CHECK,
      code: "figure-left-out",
      params: { words: unit },
      targetRange: [from, from + unit.length],
    });
  });
}
const MEASURED =
  "kilomet(?:er|re)s|met(?:er|re)s|miles|feet|yards|acres|hectares|kilograms|kilos|pounds|tons|tonnes|km|kg";
const BARE_MEASURE = new RegExp(
  `(?<=\\b(?:a|an|the|of|is|are|was|were|sits?|lies?|lay|stands?|placed|about|around|some|nearly|by|to|from|and|for|than|at least) )(${MEASURED}) \\((?=(?:about |some )?\\d)`,
  "giu",
);

/** "for years", "in minutes", "more than people think", "about people who": right English. */
function asks(word: string, unit: string, after: string): boolean {
  if (/^(?:percent|per cent|%)$/.test(unit)) return true;
  if (/^(?:million|billion|trillion)$/.test(unit)) return !/^(?:some|over|for|by|from|than|and|in|of)$/.test(word);
  if (/^(?:at least|at most|up to|fewer than|no fewer than)$/.test(word)) return true;
  if (/^(?:more than|less than|nearly|almost)$/.test(word)) return !/^(?:people|times|points)$/.test(unit);
  if (/^(?:last|past|next)$/.test(word)) return /^(?:years|months|weeks|days|hours)$/.test(unit) && word !== "past";
  return word === "within"
    ? false
    : /^(?:kilo|met|miles|feet|acres|hectares|grams|pounds|square)/.test(unit) &&
        /^(?:about|around|of|to|by)$/.test(word) &&
        !/^ (?:of|from|away|below|above)/.test(after) &&
        word !== "of";
}

const noSuchTimes = (pair: Pair): Finding[] =>
  [...pair.target.matchAll(NO_SUCH_TIME)].slice(0, MOST).map(({ index, 0: words }) =>
    found(pair, {
      ...CHECK,
      code: "time-impossible",
      params: { words },
      targetRange: [index, index + words.length],
    }),
  );
/** "May 79", "Feb. 30", "80 p.m.", "7:75 a.m." In March 60 soldiers came: a figure before what is counted is no day. */
const NO_SUCH_TIME =
  /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) (?:3[2-9]|[4-9]\d)|(?:February|Feb\.) 3[01]|(?:April|June|September|November|Sept\.|Nov\.) 31)(?=[,;:)”"]|\.?\s*$|\. )|(?<=[\p{L},] )(?:(?:1[3-9]|[2-9]\d)(?:[:.]\d\d)?|\d{1,2}[:.][6-9]\d) ?[ap]\.?m\b/gu;

/** "111 km (59 miles)": the figure in brackets is the one before them in another unit. */
function conversions(pair: Pair): Finding[] {
  const values = englishValues(pair.target);
  return values.slice(1).flatMap((value, place) => {
    const before = values[place]!; // one place back
    if (!converts(pair.target, before, value) || convertible(before, value)) return [];
    const params = { one: before.text, other: value.text };
    return [found(pair, { ...CHECK, code: "conversion-wrong", params, targetRange: [value.range[0], value.range[1]] })];
  });
}

function converts(text: string, { unit, range: [, end] }: Value, { unit: other, range: [from] }: Value): boolean {
  if (!unit || !other || unit === other || !DIMENSIONS[unit] || DIMENSIONS[unit] !== DIMENSIONS[other]) return false;
  return /^(?:[a-z]{0,12}| ?[a-z]{1,12})? ?\((?:about |some |around )?$/.test(text.slice(end, from));
}

const DIMENSIONS: Partial<Record<string, string>> = Object.assign(Object.create(null), {
  km: "length",
  m: "length",
  cm: "length",
  mile: "length",
  foot: "length",
  inch: "length",
  yard: "length",
  ha: "area",
  acre: "area",
  pyeong: "area",
  kg: "weight",
  g: "weight",
  pound: "weight",
  oz: "weight",
});
