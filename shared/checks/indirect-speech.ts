/**
 * Whether an English text passes on what somebody said in words of its own: "she said that the boat had gone", "the mayor
 * told them it would". Whoever speaks stands before the verb and what was said after it, and nobody says "I" or "we":
 * speech that has only lost its marks stands before the verb, after a comma or a colon, or speaks of itself.
 * `korean`: what was said. Time: linear.
 */
export const isReported = (english: string, korean: string): boolean =>
  (REPORTS.test(english) || speaksOfSpeaker(english, korean)) && !SPEAKS_OF_ITSELF.test(english);

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

const VERBS =
  "sa(?:id|ys?|ying)|t(?:old|ells?)(?: (?:the )?[\\w.]+){1,3}|not(?:ed|es|ing)|add(?:ed|s)|explain(?:ed|s|ing)|declared?|insist(?:ed|s|ing)|argu(?:ed|es|ing)|warn(?:ed|s|ing)|stress(?:ed|es|ing)|announc(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|claim(?:ed|s)|report(?:ed|s)|den(?:ied|ies)|confirm(?:ed|s)|predict(?:ed|s)|maintain(?:ed|s)|acknowledg(?:ed|es)|admit(?:ted|s)|complain(?:ed|s)";
const WHEN =
  "(?: (?:on |late |early |again |in a statement )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| in a statement)?";
/** What begins a clause of its own: "that", a pronoun, or somebody who does something. */
const CLAUSE =
  "(?:that|he|she|they|it|there|whether|people|officials?|(?:the|an?|this|these|its|their|his|her) (?:[\\w'’-]+ ){1,4}?(?:is|are|was|were|has|have|had|will|would|could|should|must|can|may|might|did|does|do|\\w+ed|\\w+n['’]t)|[A-Z][\\w'’-]+ (?:[A-Z][\\w'’-]+ ){0,2}(?:is|was|were|are|has|had|have|will|would|could|\\w+ed|\\w+n['’]t))\\b";
/** "The mayor, a doctor, said that…": who speaks has an apposition, and commas of their own. */
const APPOSED =
  '^\\p{Lu}[^,.“”"]{1,40}, (?:an?|the|who|chief|head|director|president|chairman|spokes\\w+) [^,.“”"]{2,60}, ';
const REPORTS = new RegExp(
  `(?:(?<![,?!:"”’] ?)(?<=[\\p{L}.)] )(?<!, \\p{L}{1,30} )|${APPOSED})(?:${VERBS})${WHEN} ${CLAUSE}`,
  "u",
);

const SPEAKS_OF_ITSELF = /\b(?:I|we|We|our|Our|my|My|us|me)\b/;
