/**
 * Whether an English text passes on what somebody said in words of its own: "she said that the boat had gone", "the mayor
 * told them it would", "the boat was late, according to the mayor". Whoever speaks stands before the verb and what was
 * said after it, or what was said is told as past; and nobody says "I" or "we": speech that has only lost its marks
 * stands before the verb, after a comma or a colon, as it was spoken, or speaks of itself.
 * `korean`: what was said. Time: linear.
 */
export const isReported = (english: string, korean: string): boolean =>
  (REPORTS.test(english) || ACCORDING.test(english) || isToldAsPast(english) || speaksOfSpeaker(english, korean)) &&
  !SPEAKS_OF_ITSELF.test(english);

/** "She can leave him a message, she said": in words of her own she would have said "I". Unless she spoke of another woman. */
function speaksOfSpeaker(english: string, korean: string): boolean {
  if (OF_OTHERS.test(korean)) return false;
  const said = /, (he|she|they) (?:sa(?:id|ys?)|adds?|added|explain(?:s|ed)|recall(?:s|ed)|t(?:old|ells?) )/.exec(
    english,
  );
  const sentence =
    said &&
    english
      .slice(0, said.index)
      .split(/[.!?] /)
      .at(-1);
  return !!sentence && new RegExp(`\\b${said[1]}\\b`, "i").test(sentence);
}
const OF_OTHERS =
  /(?:^|[\s“"‘'])(?:그(?:녀|들)?(?:는|가|를|을|의|이|은|도|에게|와|과)|(?:그|이|저) (?:사람|남자|여자|분|친구))(?![가-힣]{3})/;

/** "About 150 people were taken to hospitals, said an aide": as it was spoken, something would be, or have been. */
function isToldAsPast(english: string): boolean {
  const end = english.slice(-LONGEST_SPEAKER);
  const speaker = SPEAKER_LAST.exec(end);
  const told = speaker && english.slice(0, english.length - end.length + speaker.index);
  return !!told && PAST.test(told) && !SPOKEN.test(told);
}
const LONGEST_SPEAKER = 240;
const SPEAKER_LAST =
  /, (?:(?:sa(?:id|ys)|told|reported) |(?:[^\s,]+ ){1,6}?(?:said|says|told|reported)\b)[^.]*(?:\.[^.]{0,3})*$/;
const PAST = new RegExp(
  "\\b(?:was|were|had|did|would|went|came|took|saw|gave|began|became)\\b|" +
    // "They boarded the boat", not "it is related to the boat".
    "(?<=[a-z] )(?<!\\b(?:to|and|or|that|be|is|are|been|being) )[a-z]{3,}ed (?:an?|the|his|her|its|their|him|them|it|in|out|within|that|when|after|because|to)\\b",
);
const SPOKEN =
  /\b(?:is|are|am|has|have|does|do|will|can|may|must|let|should|you|your)\b|['’](?:s (?:a|an|the|not|been|\w+ing)|re|ve|ll|m|d)\b|[?!]/i;

/** Whom a paper quotes speaks in words of their own. */
const ACCORDING = /^(?!.*\b(?:said|says|told|tells)\b)(?:According to [^,]{2,60}, |.*, according to \S)/s;

const VERBS =
  "sa(?:id|ys?|ying)|t(?:old|ells?)(?: (?:the )?[\\w.]+){1,3}|not(?:ed|es|ing)|add(?:ed|s)|explain(?:ed|s|ing)|declared?|insist(?:ed|s|ing)|argu(?:ed|es|ing)|warn(?:ed|s|ing)|stress(?:ed|es|ing)|announc(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|claim(?:ed|s)|report(?:ed|s)|den(?:ied|ies)|confirm(?:ed|s)|predict(?:ed|s)|maintain(?:ed|s)|acknowledg(?:ed|es)|admit(?:ted|s)|complain(?:ed|s)";
const WHEN =
  "(?: (?:on |late |early |again |in a statement )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| in a statement)?";
/** "Said equal opportunity cannot": no "said in the southern town was". */
const NOUNS =
  "(?!(?:in|on|at|of|from|to|during|as|by|after|before|when|while|with|about|under|for|through|late|early)\\b)[a-z]+(?: [a-z]+){0,2}?";
/** What begins a clause of its own: "that", a pronoun, or somebody who does something. */
const CLAUSE = `(?:that|he|she|they|it|there|whether|people|officials?|(?:the|an?|this|these|its|their|his|her) (?:[\\w'’-]+ ){1,4}?(?:is|are|was|were|has|have|had|will|would|could|should|must|can|may|might|did|does|do|\\w+ed|\\w+n['’]t)|${NOUNS} (?:is|are|was|were|has|have|had|will|would|could|should|must|can|cannot|may|might|\\w+n['’]t)|[A-Z][\\w'’-]+ (?:[A-Z][\\w'’-]+ ){0,2}(?:is|was|were|are|has|had|have|will|would|could|\\w+ed|\\w+n['’]t))\\b`;
/** "The mayor, a doctor, said that…": who speaks has an apposition, and commas of their own. */
const APPOSED =
  '^\\p{Lu}[^,.“”"]{1,40}, (?:an?|the|who|chief|head|director|president|chairman|spokes\\w+) [^,.“”"]{2,60}, ';
const REPORTS = new RegExp(
  [
    `(?:(?<![,?!:"”’] ?)(?<=[\\p{L}.)] )(?<!, (?!and |but |also )\\p{L}{1,30} )|${APPOSED})(?:${VERBS})${WHEN} ${CLAUSE}`,
    `\\bwarn(?:ed|s)${WHEN} (?:about|of|against) `,
    "\\b(?:which|who|what) (?:\\p{Lu}[\\p{L}-]+|he|she|they|officials) sa(?:id|ys) (?:is|are|was|were|has|have|had|will|would) ",
  ].join("|"),
  "u",
);

const SPEAKS_OF_ITSELF = /\b(?:I|we|We|our|Our|my|My|us|me)\b/;
