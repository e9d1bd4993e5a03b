import { faultsInQuotations } from "#shared/text/quotations.ts";
import { type Check, type CheckContext, found, type Noticed, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";
import { outsideQuotations } from "./outside-quotations.ts";
import { isAlone } from "./piece.ts";

/** Who said it stays in the text, and how it was said is no more loaded than in the Korean: 말했다 is "said", not "claimed". */
export const attribution: Check = {
  id: "attribution",
  title: "Attribution",
  severity: "warning",
  run(pair, context) {
    if (isBlank(pair.target)) return [];
    const reported = REPORTED.exec(pair.source) ?? ACCORDING.exec(pair.source);
    if (!reported) return [];
    const isPlain = PLAIN_VERB.test(reported[0]) && !MEASURED.test(pair.source);
    // What somebody says within a quotation does not say who is quoted, unless the Korean tells of it there, too.
    const told = isWithinQuotation(pair.source, reported) ? pair.target : outsideQuotations(pair.target);
    if (isOfTerms(pair, reported)) return [];
    const isTold = isPlain ? SAYS_PLAINLY.test(told.replace(SPOKEN_OF, "")) : SAYS.test(told);
    return isTold ? loaded(pair) : lost(pair, reported, context);
  },
};

const CHECK = { check: "attribution" } as const;

function lost(pair: Pair, { index, 0: words }: RegExpExecArray, context: CheckContext): Finding[] {
  const { before, after, quotationReach } = context;
  const isNear =
    [before, after, quotationReach?.opening].some((text) => text !== undefined && SAYS.test(text)) ||
    (isAlone(context) && (endsSpeech(pair.target) || isAllSpeech(pair.target)));
  const noticed: Pick<Noticed, "severity" | "code"> = isNear
    ? { severity: "note", code: "attribution-near" }
    : { severity: "warning", code: "attribution-lost" };
  return [found(pair, { ...CHECK, ...noticed, params: { words }, sourceRange: [index, index + words.length] })];
}

/** The end of a speech that began in an earlier paragraph, which said whose it is. */
const endsSpeech = (target: string) =>
  /[”"]\s*$/.test(target) && faultsInQuotations(target).some(({ at }) => at === target.trimEnd().length - 1);

/** A paragraph that is one whole quotation: the one before says whose it is. */
const isAllSpeech = (target: string) =>
  /^["“]/.test(target) && /["”]\s*$/.test(target) && outsideQuotations(target).trim() === "";

/** A whole paragraph of speech in which somebody tells what others say. */
const isWithinQuotation = (source: string, { index, 0: words }: RegExpExecArray) =>
  /^\s*[“"「『]/.test(source) &&
  outsideQuotations(source)
    .slice(index, index + words.length)
    .trim() === "";

const VERBS =
  "말(?:[했한합]|해(?!준|주|줬)|하(?!기|자면))|말씀|전했|전한|전하|밝(?:[혔힌힐]|히(?!기 ?위))|설명[했하]|강조[했하]|주장[했하]|덧붙[였이인]|보도[했하됐]|지적[했하]|언급[했하]|발표[했하됐]|경고[했하]|답[했하]|대답[했하]|토로[했하]|호소[했하]|고백[했하]|증언[했하]|진술[했하]|묘사[했하]|평가[했하]|반박[했하]|비판[했하]|촉구[했하]|요구[했하]|인정[했하]|부인[했하]|시인[했하]|확인[했하]|예측[했하]|예상[했하]|분석[했하]|약속[했하]|털어놓|되물|물었|외쳤|썼다|적었|알려졌|전해졌|알렸|이야기[했하]|얘기[했하]|귀띔";
/** Who speaks, after what was said, with office, age and hour: …다고 27일(현지시간) 이라크 주재 하산 대사가 말했다. */
const SPEAKER =
  '(?:[^\\s.,“”"()]{1,20}(?:\\([^()]{1,60}\\)[가-힣]{0,2})? ){0,7}?[^\\s.,“”"()]{0,20}(?:\\([^()]{1,60}\\))?[가이은는] ';
const DAY = "\\S{0,8}일(?:\\([^()]{1,12}\\))?";
const REPORTED = new RegExp(
  `(?:라고|다고|냐고|자고|라며|다며|면서|다면서|라면서|[”"’'] ?고|음을|했음을|것으로|임을|하고|했다는 것을)(?:도|는)? ?(?:[가-힣]{1,8} ){0,3}?(?:${SPEAKER}(?:${DAY} )?)?(?:${VERBS})|[”"’'] ?${SPEAKER}(?:${DAY} |[가-힣]{1,8}(?:에게|에|게|께) )?(?:${VERBS})`,
);
const ACCORDING = /(?:에 ?따르면|에 ?의하면|에 ?따른(?! ?것)|말을 ?인용|을 ?인용해|를 ?인용해)/;

/** 중재안에 따르면 is "under the deal", and nobody says it; or the law itself does: "the law requires". */
const isOfTerms = ({ source, target }: Pair, { index, 0: words }: RegExpExecArray) =>
  /^에 ?(?:따|의)/.test(words) &&
  TERMS.test(source.slice(Math.max(0, index - 4), index)) &&
  (BY_TERMS.test(target) || TERMS_SAY.test(target));
const TERMS = /(?:(?<![공보치])안|법|법률|법령|조항|규정|규칙|내규|방침|수칙|협정|조약|합의|계약|계획|지침|조건)$/;
const BY_TERMS =
  /\bunder (?:the|an?|its|this|that|these|those|their)\b|\b(?:by|in) the (?:\w+ ){0,2}(?:deal|law|plan|proposal|agreement|accord|treaty|rules|contract|terms)\b/i;
const TERMS_SAY =
  /\b(?:law|act|decree|statute|clause|rule|regulation|provision|polic(?:y|ie)|guideline|directive|deal|agreement|accord|treaty|contract|plan|proposal)s? (?:now |also )?(?:requir|mandat|stipulat|provid|allow|permit|prohibit|forbid|ban|oblig|call|order|specif|let|set)\w*/i;

const BELIEVES =
  "think(?:s|ing)?|thought|show(?:s|ed|n|ing)?|found|finds?|want(?:s|ed)?|read(?:s|ing)?|releas\\w+|publish\\w*|hopes?|hoped|fear(?:s|ed)?|worr\\w+|feels?|felt|view(?:s|ed)|consider\\w*|learn\\w*|remember\\w*|talk(?:ed|ing)|talks (?:about|of)|speak\\w*|refus\\w+|reject\\w*|post(?:s|ed)|suspect\\w*|rul(?:ed|ing)|understood|informed|continued|expect\\w*|believ\\w+|agree[sd]?|referr\\w+";
const SPEAKS =
  "noted|noting|notes that|granted|instruct(?:s|ed|ing)|call(?:s|ed|ing)|ask(?:s|ed)|as saying|identified|critici[sz]\\w+|sa(?:id|ys?|ying)|told?|tells?|telling(?! the truth)|according to|report(?:s|ed|ing|edly)?|stat(?:ed|ing|ement)|states? that|announc\\w+|claim\\w*|explain\\w*|add(?:s|ed|ing)|argu\\w+|stress\\w*|emphasi[sz]\\w+|insist\\w*|warn\\w*|den(?:y|ies|ied|ying)|admit\\w*|acknowledg\\w+|confirm\\w*|reveal\\w*|disclos\\w+|declar\\w+|maintain\\w*|assert\\w*|alleg(?:es|ed|ing|edly)|accus\\w+|repl(?:y|ies|ied)|answer\\w*|respond\\w*|respon[sc]e|suggest\\w*|propos\\w+|predict\\w*|forecast\\w*|estimat\\w+|describ\\w+|dubbed|quot\\w+|cit(?:es?|ed|ing)|wr(?:ites?|iting|ote|itten)|testif\\w+|recall\\w*|comment\\w*|remark\\w*|mention\\w*|observ\\w+|point(?:s|ed|ing)? out|conclud\\w+|complain\\w*|critici[sz]\\w+|prais\\w+|urg(?:es?|ed|ing)|demand\\w*|vow\\w*|pledg\\w+|promis\\w+|conced\\w+|concession|contend\\w*|express\\w*|indicat\\w+|inform\\w*|speculat\\w+|confess\\w*|joked?|shout\\w*|vent(?:s|ed)|tweet\\w*|put it|went on|goes on|spoke|analy[sz]\\w+|insisted|quipp\\w+|echo\\w*|hint\\w*|signal\\w*|characteri[sz]\\w+|voic\\w+|appeal\\w*|advis\\w+|advoca\\w+|rebut\\w*|refut\\w+|dismiss\\w*|hailed|slammed|condemn\\w*|blam\\w+|cautioned|reiterat\\w+|assur\\w+|guarantee\\w*|swor[en]|unveil\\w*|broadcast\\w*|recount\\w*|narrat\\w+|explained|opin\\w+|testimony|attribut\\w+|accord\\w*|reasoned?|lament\\w*|boast\\w*|mock\\w*|ridicul\\w+|apologi[sz]\\w+|interview\\w*";
const SAYS_PLAINLY = new RegExp(`\\b(?:${SPEAKS})\\b`, "i");
const SAYS = new RegExp(`\\b(?:${SPEAKS}|${BELIEVES})\\b`, "i");
/** 말했다, 전했다 and their like; a prediction or a belief may be worded by many other verbs. */
const PLAIN_VERB = /(?:말[했하한해합씀]|전했|전한|전하|밝[혔히힌힐]|덧붙[였이인]|설명[했하]|강조[했하]|보도[했하됐])/;

/** "The proposal failed", "its response was late": of a report, a claim, an answer something is told; nobody says anything. "In a statement" somebody does. */
const SPOKEN_OF =
  /(?<!\b(?:in|by|to|from|through|during|with|per|for) )\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Aa]ny|[Nn]o|[Nn]ew)\s(?:[\p{Ll}'’-]+\s){0,2}?(?:report|claim|comment|answer|estimate|appeal|promise|demand|pledge|(?:proposal|proposition|response|declaration|statement|announcement|agreement|accord|concession|warning|denial|complaint|suggestion|expression|description|quotation)s?|repl(?:y|ies))\b(?! sa(?:id|ys))/gu;

/** What was measured and counted is told by the figures themselves: "data showed", "the survey found". */
const MEASURED = /(?:조사(?:됐|되었|된)|(?:관측|측정|집계|추산)(?:됐|되었|된|했)|나타났|드러났)[가-힣]{0,1}다고/;

/** Loaded verbs where the Korean has a plain one. */
function loaded(pair: Pair): Finding[] {
  const verb = /\b(?:claim(?:s|ed|ing)|alleg(?:es|ed|ing)|purport(?:s|ed))\b/i.exec(pair.target);
  if (!verb || /주장|혐의|자칭|이라는|라는/.test(pair.source)) return [];
  const plain = /(?:말[했하한해합]|전했|밝[혔히])[가-힣]*/.exec(pair.source);
  if (!plain) return [];
  return [
    found(pair, {
      ...CHECK,
      severity: "note",
      code: "attribution-loaded",
      params: { korean: plain[0], english: verb[0] },
      sourceRange: [plain.index, plain.index + plain[0].length],
      targetRange: [verb.index, verb.index + verb[0].length],
    }),
  ];
}
