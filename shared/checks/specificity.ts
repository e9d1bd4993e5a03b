import type { Severity } from "#shared/people/severity.ts";
import { englishValues } from "#shared/text/english-values.ts";
import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import type { Finding, Range } from "./finding.ts";
import { isBlank } from "./letters.ts";
import { NORTHERN_PLACES } from "./northern-places.ts";
import { outsideQuotations } from "./outside-quotations.ts";
import { NAMED, UNNAMED } from "./unnamed.ts";

/**
 * English that says more than the Korean about a person who is not named: a gender, how many sources, a town, a day, an age,
 * a rank, a relation. Any of them can identify a source. In a restricted article each is an error.
 */
export const specificity: Check = {
  id: "specificity",
  title: "More than the Korean says",
  severity: "error",
  run(pair, context) {
    if (isBlank(pair.target) || !UNNAMED.test(pair.source)) return [];
    return [...words(pair, context), ...places(pair, context), ...ages(pair, context), ...times(pair, context)];
  },
};

interface Detail {
  readonly code: "gender-added" | "relation-added" | "sources-added" | "source-fewer" | "rank-added";
  readonly english: RegExp;
  /** Where the Korean, here or earlier, says it too. */
  readonly korean: RegExp;
  readonly mend?: (word: string) => string | undefined;
}

const FEMALE =
  "여성|여자|여인|여군|여맹|그녀|아내|부인|안해|어머니|엄마|딸|누나|언니|여동생|할머니|아주머니|아줌마|처녀|며느리|이모|고모|주부|소녀|임산부|산모|녀성|녀자|과부|수녀|양(?![가-힣])";
const MALE =
  "남성|남자|청년|남편|아버지|아빠|아들|형(?=[이은과님])|오빠|남동생|할아버지|아저씨|총각|사위|삼촌|소년|세대주|군(?![가-힣])|제대군인";

const DETAILS: readonly Detail[] = [
  {
    code: "gender-added",
    english:
      /\b(?:he|she|his|hers?|him|himself|herself|man|woman|men|women|businessm[ae]n|businesswom[ae]n|housewife|gentlem[ae]n|lady|Mr|Mrs|Ms)\b/i,
    korean: new RegExp(`${FEMALE}|${MALE}`),
    mend: (word) => NEUTRAL[word.toLowerCase()],
  },
  {
    code: "relation-added",
    english:
      /\b(?:husband|wife|son|daughter|mother|father|brother|sister|uncle|aunt|cousin|nephew|niece|grand(?:mother|father|son|daughter))\b/i,
    korean:
      /가족|친척|남편|아내|안해|부인|아들|딸|자식|자녀|어머니|아버지|부모|형|누나|오빠|언니|동생|삼촌|이모|고모|조카|할머니|할아버지|손자|손녀|엄마|아빠|사촌/,
  },
  {
    code: "sources-added",
    english: /\b(?:sources|(?:two|three|several|multiple|a number of) (?:\w+ )?sources)\b/i,
    korean:
      /소식통들|소식통 ?\d|여러 ?소식통|복수의|소식통 ?여러|[두세네] ?(?:명의? )?소식통|\d ?명의? 소식통|다른 소식통|소식통(?:은|는|이|가|도)? ?(?:모두|다 ?같이|하나같이)|모든 ?소식통|소식통[^.]*소식통/,
  },
  {
    code: "source-fewer",
    english: /\b(?:a|one|the|another) (?:\w+ ){0,2}source\b(?!s)/i,
    korean: /^(?!.*(?:복수의|여러|두 명의|세 명의) ?소식통)/s,
  },
  {
    code: "rank-added",
    english:
      /\b(?:director|minister|vice minister|secretary|colonel|major|captain|lieutenant|general|governor|mayor|chairman|chairwoman|manager|commander|department head|prosecutor|professor)\b/i,
    korean:
      /국장|부장|장관|상(?=[이은의])|비서|대좌|상좌|중좌|소좌|대위|중위|소위|장군|대장|상장|중장|소장|지사|시장|위원장|지배인|사령관|과장|처장|검사|교수|대령|중령|소령|원장|행장|소대장|중대장|대대장|연대장|사단장|총장|서기|단장|회장|사장|반장|상무|이사|장(?=[이은도과을])/,
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
};

function words(pair: Pair, context: CheckContext): Finding[] {
  const korean = `${context.earlierSource ?? ""}\n${pair.source}`;
  return DETAILS.flatMap(({ code, english, korean: said, mend }) => {
    const word = english.exec(outsideQuotations(pair.target));
    const aboutNumber = code === "sources-added" || code === "source-fewer";
    if (!word || said.test(korean) || (aboutNumber && !/소식통/.test(pair.source))) return [];
    const targetRange: Range = [word.index, word.index + word[0].length];
    const text = mend?.(word[0]);
    const suggestion = text && {
      range: targetRange,
      text: /^[A-Z]/.test(word[0]) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    };
    return [
      found(pair, {
        check: "specificity",
        severity: aboutNumber || !NAMED.test(pair.source) ? gravity(context) : lighter(context),
        code,
        params: { words: word[0] },
        targetRange,
        ...(suggestion && { suggestion }),
      }),
    ];
  });
}

const gravity = ({ restricted }: CheckContext): Severity => (restricted ? "error" : "warning");

/** It may be said of somebody who has a name in the same paragraph. A name in an earlier one excuses nothing. */
const lighter = ({ restricted }: CheckContext): Severity => (restricted ? "warning" : "note");

/** 양강도의 소식통 is no source in Hyesan. */
function places(pair: Pair, context: CheckContext): Finding[] {
  if (!/소식통|주민|익명/.test(pair.source)) return [];
  const korean = `${context.earlierSource ?? ""}\n${pair.source}`;
  return NORTHERN_PLACES.flatMap(({ hangul, pattern }) => {
    const place = pattern.exec(pair.target);
    if (!place || hangul.some((name) => korean.includes(name))) return [];
    const targetRange: Range = [place.index, place.index + place[0].length];
    return [
      found(pair, {
        check: "specificity",
        severity: gravity(context),
        code: "place-added",
        params: { words: place[0] },
        targetRange,
      }),
    ];
  });
}

/** 40대 is "in their forties", never "45-year-old". */
function ages(pair: Pair, context: CheckContext): Finding[] {
  const decade = /([1-9])0대/.exec(pair.source);
  const age = /\b(?:([1-9]\d)[- ]year[- ]old|aged ([1-9]\d)|, ([1-9]\d),)/.exec(pair.target);
  const years = age?.[1] ?? age?.[2] ?? age?.[3];
  if (!decade || !age || !years || pair.source.includes(`${years}세`) || pair.source.includes(`${years}살`)) return [];
  const targetRange: Range = [age.index, age.index + age[0].length];
  const sourceRange: Range = [decade.index, decade.index + decade[0].length];
  const params = { korean: decade[0], english: age[0] };
  return [
    found(pair, {
      check: "specificity",
      severity: gravity(context),
      code: "age-added",
      params,
      sourceRange,
      targetRange,
    }),
  ];
}

/** 최근 is no Tuesday. */
function times(pair: Pair, context: CheckContext): Finding[] {
  const vague = /최근|얼마 ?전|며칠 ?전|요즘|이달 ?(?:초|중순|말)|지난달 ?(?:초|중순|말)|[초중하]순/.exec(pair.source);
  if (!vague || /\d ?[일시]|요일|오늘|어제|그제|이날|오전|오후|새벽/.test(pair.source)) return [];
  const exact = englishValues(pair.target).find(({ kind }) => kind === "weekday" || kind === "day" || kind === "clock");
  if (!exact) return [];
  const params = { korean: vague[0], english: exact.text };
  const ranges = {
    sourceRange: [vague.index, vague.index + vague[0].length] as Range,
    targetRange: [exact.range[0], exact.range[1]] as Range,
  };
  return [found(pair, { check: "specificity", severity: gravity(context), code: "time-added", params, ...ranges })];
}
