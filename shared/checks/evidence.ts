import { type Check, type CheckContext, found, type Pair } from "./check.ts";
import type { Finding } from "./finding.ts";
import { isBlank } from "./letters.ts";

/**
 * Hearsay and guess stay hearsay and guess: what the Korean only reports (라고 한다, 알려졌다) or infers (보인다, 추정된다) is no bare
 * fact in English, and what it states is not doubted there.
 */
export const evidence: Check = {
  id: "evidence",
  title: "Hearsay and hedges",
  severity: "error",
  run(pair, context) {
    if (isBlank(pair.target)) return [];
    return [...dropped(pair, context), ...added(pair)];
  },
};

const CHECK = { check: "evidence" } as const;

function dropped(pair: Pair, { before, after }: CheckContext): Finding[] {
  const hedge = HEARSAY.exec(pair.source) ?? GUESS.exec(pair.source);
  if (!hedge || HEDGES.test(pair.target)) return [];
  const isHearsay = HEARSAY.test(pair.source);
  const [words] = hedge;
  const isNear = [before, after].some((text) => text !== undefined && HEDGES.test(text));
  return [
    found(pair, {
      ...CHECK,
      severity: isHearsay && !isNear ? "error" : "warning",
      code: isHearsay ? "hearsay-dropped" : "hedge-dropped",
      params: { words },
      sourceRange: [hedge.index, hedge.index + words.length],
    }),
  ];
}

/** 해 달라고 한다, 가자고 한다, 하라고 한다 ask somebody for something; they pass nothing on. 널리 알려졌다 is of what everybody knows; 가라앉은 것으로 뒤늦게 알려졌다 is hearsay all the same. */
const HEARSAY =
  /(?:(?:다|(?<!달|하|으|말|[가-힣]지 마)라)고 ?(?:한다|합니다|했다는 것이다)|(?:다|라)는 ?(?:소식이다|후문이다)|(?<!(?:널리|잘|(?<!것으로 |다고 )(?:뒤늦게|나중에|세상에|외부에|처음)) ?)알려(?:졌|지고 ?있|져 ?있)|것으로 ?알려진다|전해(?:졌|지고|진다|집니다)|소문이? ?(?:돌|나|퍼))[가-힣]*/;
const GUESS =
  /(?:것으로 ?(?:보인|보여|추정|추측|예상|전망|관측)|(?:(?<!따)듯|것 같)(?:하|했|이|은|습|다|았)|모양이다|추정(?:된|되|됐)|보여진)[가-힣]*/;

const HEDGES =
  /\b(?:reported(?:ly)?|reports?|said|says?|saying|told|tells?|according|alleg\w+|apparent(?:ly)?|appear\w*|seem\w*|seeming(?:ly)?|believ\w+|thought|think|suppos\w+|presum\w+|likely|unlikely|probabl[ye]|possibl[ye]|perhaps|maybe|may|might|could|would|should|estimat\w+|suspect\w*|expect\w*|predict\w*|forecast\w*|project\w*|anticipat\w+|rumou?r\w*|hear(?:d|say)?|(?:it|details|news|allegations|claims|footage|(?:has|have|had)(?: (?:since|now|only|later))?)(?: (?:has|have|had|later|only|then|since|now))* (?:emerg(?:es|ed)|surfaced)|emerg(?:es|ed) that|came to light|understood|known|claim\w*|suggest\w*|indicat\w+|look(?:s|ed)? (?:like|set|as)|sources?|guess\w*|speculat\w+|assum\w+|if|about to|set to|poised|potential\w*|word (?:is|has|was)|considered|feel|felt|hope\w*|fear\w*|learn\w*|show\w*|found|probab\w+|seen as|view\w*|sound\w*|(?:feel|is|was|['’]s) like|chance\w*|tend\w*|announc\w+|explain\w*|stated|will|plan(?:s|ned|ning)?|due)\b/i;

/** Doubt that the Korean does not have. Weaker words (may, could) have too many other uses. */
function added(pair: Pair): Finding[] {
  const doubt = /\b(?:reportedly|allegedly|purportedly|supposedly)\b/i.exec(pair.target);
  if (!doubt || UNSURE.test(pair.source)) return [];
  return [
    found(pair, {
      ...CHECK,
      severity: "warning",
      code: "hedge-added",
      params: { words: doubt[0] },
      targetRange: [doubt.index, doubt.index + doubt[0].length],
    }),
  ];
}
const UNSURE =
  /[다라자냐]고|[다라]며|[다라]는|따르면|의하면|알려|전해|전했|전한|보도|소문|혐의|추정|보인|보여|듯|같다|주장|의혹|소식|밝혔|말했|라던|대요|답니다|랍니다|의심|용의|지적|제기|고소|고발|기소|것으로/;
