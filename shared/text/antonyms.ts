/**
 * What Korean denies and English says outright: 잊지 않다 "remember", 돈이 들지 않다 "free", 문제없다 "fine". Each row: the Korean
 * up to its denial; words of the English one of which stands for the denial; words that say the very thing that is denied:
 * where one of these stands in the English, the denial was lost, whatever else is said ("the hungry ate").
 */
const ANTONYMS: readonly (readonly [korean: string, antonym: string, denied: string])[] = [
  ["잊(?:지|혀지지|히지)", "memor\\w+|alive|haunt\\w*|recall\\w*", "forg[eo]t\\w*"],
  [
    "(?:변하|바뀌|달라지)지|(?:변함|변화|차이)(?:이|가|는|도)?",
    "same|remain\\w*|still|constant\\w*|similar\\w*|steady|stay\\w*",
    "chang\\w*|differ\\w*|shift\\w*|alter\\w*|turn\\w*",
  ],
  [
    "(?:식|줄|줄어들|사라지|그치|멈추|멈출 ?줄을|끊이|끊기|끝나|꺼지|수그러들|가시|가라앉|사그라지|사그라들|잦아들|멎)지",
    "remain\\w*|persist\\w*|continu\\w+|linger\\w*|stay\\w*|ke(?:ep\\w*|pt)|ongoing|constant\\w*|goes on|went on|rag(?:es?|ed|ing)",
    "shr[aiu]nk\\w*|dwindl\\w*|f[ae]ll\\w*|drop\\w*|decreas\\w*|cool\\w*|fad(?:es?|ed|ing)|end(?:s|ed|ing)?|vanish\\w*|subsid\\w+|di(?:es?|ed) (?:down|away)",
  ],
  [
    "(?:돈|비용|요금|세금|값|입장료)(?:이|은|을|도)? (?:[가-힣]{1,4} )?(?:들|내|물|필요하)지",
    "free|gratis|waiv\\w+",
    "charg\\w+|costs?|pa(?:y\\w*|id)|took|takes?|taken",
  ],
  ["(?:돈|비용|요금|세금|부담)(?:이|은|도)?", "free|gratis|broke", "money|costs?|fees?|tax\\w*|burden\\w*|charg\\w+"],
  ["아끼지", "lavish\\w*|generous\\w*|wholehearted\\w*|pour\\w*", "spar(?:e[sd]?|ing)|sav(?:e[sd]?|ing)"],
  ["가리지", "regardless|indiscriminate\\w*|alike|day and night", "cho[os]\\w+|pick\\w*|select\\w*|cover\\w*"],
  [
    "(?:잃|놓|포기하|저버리)지",
    "ke(?:ep\\w*|pt)|retain\\w*|maintain\\w*|h[eo]ld\\w*|cling\\w*|clung|persist\\w*",
    "los[et]\\w*|g[ai]ve up|giving up|let go|drop\\w*",
  ],
  ["놓치지", "caught|seiz\\w+|captur\\w+|grab\\w*", "miss\\w*|lost|let"],
  [
    "(?:굽히|꺾|꺾이|물러서|흔들리|양보하)지",
    "st(?:an|oo)d\\w*|firm\\w*|insist\\w*|stick\\w*|stuck|h[eo]ld\\w*|steadfast\\w*",
    "bow\\w*|ben[dt]\\w*|yield\\w*|back(?:s|ed)?|waver\\w*|sh(?:ak|oo)\\w+|conced\\w+|g[ai]ve (?:in|up|way)",
  ],
  ["(?:숨기|감추)지", "open\\w*|frank\\w*|admit\\w*|candid\\w*|plain\\w*", "hid\\w*|conceal\\w*|cover\\w*"],
  ["멀지", "near\\w*|close\\w*|soon", "far|distant"],
  ["나쁘지", "good|well|decent\\w*|fine|fair\\w*|favou?rabl\\w+", "bad\\w*"],
  [
    "(?:쉽|만만하|녹록하|녹록|수월하|순탄하|간단하|호락호락하)지",
    "hard|tough\\w*|challeng\\w+|steep|rocky|bumpy|complex|complicated",
    "eas[iy]\\w*|simpl\\w+|smooth\\w*",
  ],
  [
    "(?:좋|반갑|달갑|편하|편안하|기쁘|행복하|건강하)지",
    "ill|uneasy|sour\\w*|mixed|sad\\w*|sick\\w*|discomfort",
    "good|well|better|fine|happy|happi\\w+|glad\\w*|comfort\\w*|health\\w*|welcom\\w+|like[sd]?",
  ],
  [
    "(?:많|크|높|길|넓|깊|강하)지",
    "small\\w*|low\\w*|short\\w*|narrow\\w*|slight\\w*|modest\\w*|limited|minor|rare\\w*|slim|shallow|weak\\w*",
    "many|much|lots?|large\\w*|big\\w*|great\\w*|high\\w*|long\\w*|wide\\w*|deep\\w*|strong\\w*",
  ],
  [
    "(?:작|낮|짧|가볍|사소하|얕)지",
    "big\\w*|large\\w*|high\\w*|considerabl\\w+|significant\\w*|great\\w*|serious\\w*|major|long|heavy|hefty",
    "small\\w*|low\\w*|short\\w*|light\\w*|minor|trivial|shallow|slight\\w*",
  ],
  ["드물지", "many|often|frequent\\w*|common\\w*", "rare\\w*"],
  [
    "(?:옳|맞|바르|분명하|확실하|뚜렷하|순수하|공평하)지",
    "wrong\\w*|false\\w*|mistake\\w*|vague\\w*|murky|blurr\\w+",
    "right\\w*|correct\\w*|clear\\w*|sure\\w*|certain\\w*|pure\\w*|fair\\w*",
  ],
  ["(?:틀리|그르)지", "right\\w*|correct\\w*|true", "wrong\\w*|mistak\\w+"],
  [
    "(?:받아들이|받아들여지|인정하|응하|동의하|찬성하|허락하|허용하|승인하|원하|바라)지",
    "oppos\\w+|(?:is|are|was|were|be|came out|vot\\w+|decid\\w+|argu\\w+) against|object(?:s|ed|ing)|protest\\w*|turn(?:s|ed)? (?:down|away)|block(?:s|ed|ing)|veto\\w*|barr\\w+|brush\\w* off",
    "accept\\w*|agree\\w*|allow\\w*|approv\\w+|want\\w*|wish\\w*|recogni[sz]\\w+|permit\\w*|favou?r\\w*|support\\w*|consent\\w*",
  ],
  [
    "(?:지키|지켜지|따르|지불하|이행하|준수하)지",
    "violat\\w+|breach\\w*|br[eo]ke?\\w*|flout\\w*|default\\w*|disobey\\w*|evad\\w+|owe\\w*",
    "ke(?:ep\\w*|pt)|obey\\w*|observ\\w+|follow\\w*|pa(?:y\\w*|id)|honou?r\\w*|compl(?:y|ied|ies)|fulfill?\\w*",
  ],
  [
    "(?:오르|늘|증가하|움직이|나아지|진전되|진척되)지",
    "flat|stagnan\\w+|stall\\w*|idle|frozen|stuck|steady",
    "r[io]se[ns]?|rising|increas\\w*|climb\\w*|mov\\w+|improv\\w+|gr[eo]w\\w*|progress\\w*",
  ],
  [
    "(?:보이|나타나|드러나)지|찾을 ?수|보이는 것이",
    "vanish\\w*|gone|obscur\\w+",
    "s(?:aw|ee[ns]?|eeing)|visib\\w+|appear\\w*",
  ],
  [
    "(?:말하|밝히|언급하|대답하|답하|입을 열|말도 하|말을 하|답을 하)지",
    "silen\\w+|quiet\\w*|mum|tight-lipped|speechless",
    "t(?:old|ells?)|sp[eo]\\w*k\\w*|mention\\w*|answer\\w*|disclos\\w+|reveal\\w*|talk\\w*",
  ],
  [
    "(?:참석하|참가하|나오|나타나|출석하|참여하|출전하)지",
    "boycott\\w*|stay\\w* away|withdr[ae]w\\w*|pull(?:ed|s)? out|sat out|sit out",
    "attend\\w*|t(?:ook|akes?|aking) part|particip\\w+|appear\\w*|show\\w*|c[ao]me\\w*",
  ],
  [
    "(?:문제|이상|지장|탈|별일|별 탈|손색|무리)(?:이|가|은|는)?",
    "fine|well|normal\\w*|smooth\\w*|safe\\w*|good|healthy|sound|intact|ok|okay|all right",
    "problems?|troubl\\w+|issues?|strange\\w*|harm\\w*|injur\\w+",
  ],
  [
    "(?:걱정|염려|두려움|위험|위협|겁)(?:이|은|도|할 ?것|할 필요)?(?:이|도|가)?",
    "safe\\w*|confident\\w*|assur\\w+|at ease|secure|brave\\w*|bold\\w*|calm\\w*|out of (?:danger|harm)",
    "worr\\w+|fear\\w*|(?<!out of )danger\\w*|risk\\w*|threat\\w*|concern\\w*|afraid",
  ],
  ["(?:버릇|예의|염치)(?:이|가|도|는)?", "rude\\w*|insolen\\w+|brazen\\w*", "polite\\w*|manner\\w*|courte\\w+"],
  ["(?:힘|기운)(?:이|도|은)?", "weak\\w*|feeble|tired|exhausted", "strength\\w*|strong\\w*|power\\w*|energ\\w+"],
  ["(?:재미|맛)(?:이|도|는|가)?", "dull|boring|bland|tedious", "fun|interest\\w*|tast[ey]\\w*|delicious\\w*"],
  [
    "(?:쓸모|소용|보람|효과|성과)(?:이|가|도|는)?",
    "vain|futil\\w+|wast(?:e[sd]?|ing)|br(?:eak|oke)\\w* ?down|collaps\\w+|deadlock\\w*|empty-handed",
    "use(?:ful\\w*|s|d)?|help\\w*|effect\\w*|worth\\w*|result\\w*|success\\w*",
  ],
  [
    "(?:비할 ?데|비길 ?데|견줄 ?데|유례|유례를 찾을 ?수|둘도)(?:가|도|이)?",
    "unique\\w*|extraordinar\\w+",
    "common\\w*|ordinar\\w+",
  ],
  ["(?:이견|반대|이의|예외|빠짐)(?:이|가|도|는)?", "unanim\\w+", "object\\w*|oppos\\w+|except\\w*|dissent\\w*"],
  [
    "(?:끝|그칠 ?줄|쉼|쉴 ?틈)(?:이|도)?",
    "constant\\w*|infinit\\w+|forever|incessant\\w*|continu\\w+",
    "end(?:s|ed|ing)?|stop\\w*|rest\\w*",
  ],
  [
    "(?:벗어나|헤어나|빠져나오|빠져나가|나오|나가|떠나|돌아가|돌아오|귀국하|귀환하|출발하|움직이|뜨|가)지|(?:돌아갈|갈) ?수",
    "stuck|trap\\w*|mired|strand\\w*|ground(?:s|ed|ing)?|held up|stay\\w*|remain\\w*|confin\\w+|exile\\w*|on (?:its|their|his|her) toes",
    "left|leav\\w+|escap\\w+|return\\w*|c[ao]me\\w*|coming|go|goes|going|gone|went|fl(?:ed|ees?|y|ies|ew)|depart\\w*|sail\\w*|mov\\w+",
  ],
  [
    "(?:참|견디|버티|감당하)지",
    "collaps\\w+|gave in|succumb\\w*|overwhelm\\w*|burst\\w*|enough|fed up",
    "endur\\w+|b(?:ear|ore|orne)\\w*|withst\\w+|h[eo]ld\\w*|cop(?:e[sd]?|ing)",
  ],
  [
    "(?:넘|미치|이르|도달하|따라가|따라잡|따르|채우)지",
    "below|behind|lag\\w*|trail\\w*|shy of",
    "exceed\\w*|surpass\\w*|reach\\w*|over|above|more|m[eo]et\\w*|met|caught|catch\\w*|overt\\w+",
  ],
  ["(?:자|잠들|쉬|눈을 붙이)지", "awake|restless|wakeful", "sle(?:ep\\w*|pt)|asleep|rest(?:s|ed|ing)?"],
  [
    "(?:풀|풀리|해결하|해결되|찾|찾아내|결정하|결정되|정하|정해지)지",
    "pending|open|remain\\w*|myster\\w+|limbo|outstanding",
    "solv\\w+|resolv\\w+|settl\\w+|decid\\w+|decision\\w*|f(?:ou|i)nd\\w*|set",
  ],
  ["(?:먹|마시|끼니를 잇)지", "hung(?:er|ry)\\w*|starv\\w+|fast(?:s|ed|ing)", "ate|eat\\w*|dr[aiu]nk\\w*|fed"],
  [
    "(?:살아남|버티|살리|회복하|깨어나)지",
    "die[ds]?|dead\\w*|death\\w*|kill\\w*|perish\\w*|succumb\\w*",
    "surviv\\w+|sav(?:e[sd]?|ing)|recover\\w*|w[ao]ke\\w*|reviv\\w+|live[sd]?",
  ],
  [
    "(?:기대하|생각하|예상하|상상하)지(?:도)?|(?:생각지|예상치|상상치)(?:도)?",
    "surpris\\w+|shock\\w*|sudden\\w*|accident\\w*",
    "expect\\w*|thought|predict\\w*|foresee\\w*|anticipat\\w+|imagin\\w+",
  ],
  [
    "(?:알|깨닫|눈치채|인식하|의식하|알려지)지",
    "sketchy|scant|oblivious\\w*|obscure|in the dark",
    "kn[eo]w\\w*|aware|reali[sz]\\w+|notic\\w+|learn\\w*|understood",
  ],
  [
    "(?:들어가|들어오|입국하|접근하|보|못 보|가)지|(?:들어갈|접근할|다닐) ?수",
    "ke(?:ep|eps|pt) \\w+(?: \\w+){0,4} from|barr\\w+|shut out|lock\\w* out|turn\\w* away|off[- ]limits|sealed|closed to",
    "enter\\w*|went|go|goes|going|c[ao]me\\w*|saw|seen|visit\\w*|access\\w*|pass\\w*",
  ],
  [
    "(?:사실|진실|진짜|실제|정품)(?:이|은|가)?",
    "false\\w*|fake\\w*|wrong\\w*|fabricat\\w+|lies?|fiction\\w*|hoax\\w*|counterfeit\\w*",
    "tru(?:e|ly|th\\w*)|facts?|real\\w*|genuine\\w*",
  ],
  ["(?:농담|장난|농담하는|장난하는)(?:이|은)?(?: ?(?:게|것이))?", "serious\\w*|earnest", "jok\\w+|kid\\w+"],
  [
    "(?:처음|하루이틀|하루 이틀|어제오늘|한두 번)(?:이|의|은)?(?: ?(?:일|것)이)?",
    "again|repeat\\w*|before|another|habit\\w*",
    "first|new",
  ],
  [
    "(?:간단한|쉬운|작은|보통|평범한|예삿|적은)(?: ?(?:문제|일|것|돈|수))?(?:이|가)?",
    "hard|complex\\w*|complicated|big|serious\\w*|extraordinar\\w+|considerabl\\w+",
    "simpl\\w+|eas[iy]\\w*|small\\w*|minor|ordinar\\w+|trivial",
  ],
  [
    "(?:잡|붙잡|잡히|검거하|검거되|체포하|체포되|찾아내)지",
    "at large|on the run|fugitives?|elud\\w+|escap\\w+",
    "c(?:aught|atch\\w*)|arrest\\w*|captur\\w+|seiz\\w+|found|nabb\\w+",
  ],
  [
    "(?:파악|집계|조사|확인|결정|정리|공개|확정|완료|마무리)(?:되|하)지",
    "pending|await\\w*|ongoing|(?:is|are|was|were) (?:still )?being",
    "(?:has|have|had|is|are|was|were) (?:\\w+ )?(?:confirm|count|decid|complet|finish|releas|publish)\\w*",
  ],
  [
    "(?:얼마|며칠|하루|이틀|한 달|시간이|시간이 얼마)(?:도|밖에)? 남지",
    "corner|soon|near\\w*|approach\\w*|close|r[au]n(?:ning|s)? out",
    "long|plenty|ample|far",
  ],
  ["(?:더|더는|더 이상|더이상) (?:[가-힣]{1,4} )?참을 ?수", "enough|fed up", "bear\\w*|endur\\w+|stand\\w*"],
  ["(?:늦|지각하|빠지|거르|쉬)지", "always|on time|every\\w*|regular\\w*", "late|absent|rest(?:s|ed|ing)?"],
  [
    "(?:충분하|넉넉하|풍족하|풍부하)지",
    "short|limited|tight|thin|meag(?:er|re)",
    "enough|suffic\\w+|ample|plent\\w+|abundan\\w+|rich\\w*|adequate\\w*",
  ],
  [
    "(?:가동되|작동하|작동되|돌아가|운행되|운행하|운영되|이용되|사용되|쓰이)지",
    "idle\\w*|dark|down|broken|suspend\\w*|grounded|defunct|shut|closed|disused",
    "r[au]n\\w*|operat\\w+|work\\w*|used|turn\\w*",
  ],
  ["포장되지", "dirt|gravel|mud\\w*", "pav\\w+"],
  ["(?:열리|열|개방되|개방하)지", "closed|shut|sealed", "open\\w*"],
  ["제때 (?:오|도착하|나오|이뤄지|시작되|끝나)지", "late|overdue|behind schedule|held up", "(?:on|in) time"],
  ["(?:받|지급되|공급되)지", "cut off", "receiv\\w+|g[eo]t\\w*|paid|suppl\\w+"],
  [
    "(?:눈감아 주|봐주|용서하|묵인하)지",
    "crack\\w* down|punish\\w*|strict\\w*|harsh\\w*",
    "forg[ai]v\\w+|toler\\w+|condon\\w+",
  ],
  ["(?:장사|벌이)(?:가|이)?", "slow|slack", "well|good|brisk\\w*"],
  ["갚지", "debts?|indebted|arrears|owe\\w*|default\\w*", "(?:re)?pa(?:y\\w*|id)|settl\\w+|clear\\w*"],
  [
    "(?:눈에 ?)(?:띄|띠)지",
    "low profile|quiet\\w*|discreet\\w*|secret\\w*|inconspicuous\\w*",
    "notic\\w+|s[ae][wen]+|conspicuous\\w*|visib\\w+",
  ],
  [
    "(?:오차|빈틈|한 ?치의 ?오차)(?:가|도|이)?",
    "precis\\w+|exact\\w*|accura\\w+|perfect\\w*|airtight|thorough\\w*",
    "errors?|gaps?|margins?",
  ],
  [
    "(?:인가|승인|허가|허용)(?:되|받|하)지",
    "off[- ]label|banned",
    "approv\\w+|licen[sc]\\w+|allow\\w*|permit\\w*|authori[sz]\\w+",
  ],
  [
    "(?:기록|등록|등재|기재|포함)(?:되|하)지",
    "left (?:off|out)|leav\\w+ (?:off|out)|dropped from",
    "includ\\w+|enrol\\w+|list(?:ed|ing)",
  ],
  ["필요(?:가|는|도)?", "last thing", "necessary"],
  ["입을 열지", "shut|closed", "open\\w*"],
  ["(?:구하|얻|마련하)지", "want of", "g[eo]t\\w*|found|obtain\\w*|bought|secur\\w+"],
];

/** The denial itself stands at the end: 잊지 않, 돈이 들지 않, 문제가 없, 사실이 아니. */
const before = (words: string) => new RegExp(`(?:^|[\\s“‘"'(])(?:[가-힣]{1,8})?(?:${words})(?:는|도|를|은|가)? ?$`);
const READ = ANTONYMS.map(([korean, antonym, denied]) => ({
  korean: before(korean),
  antonym: new RegExp(`\\b(?:${antonym})\\b`, "i"),
  denied: new RegExp(`\\b(?:${denied})\\b`, "i"),
}));
/** Few denials have an antonym, and one question is sooner asked than sixty. */
const ANY = before(ANTONYMS.map(([korean]) => korean).join("|"));

/**
 * Where the English says by an antonym what the Korean denies: the words that stand for the denial that begins at `at`.
 * Undefined where there are none. Time: linear in the English.
 */
export function antonymOf(korean: string, at: number, english: string): [from: number, to: number] | undefined {
  const words = korean.slice(Math.max(0, at - REACH), at);
  if (!ANY.test(words)) return undefined;
  for (const row of READ) {
    if (!row.korean.test(words) || row.denied.test(english)) continue;
    const found = row.antonym.exec(english);
    if (found) return [found.index, found.index + found[0].length];
  }
  return undefined;
}
const REACH = 24;
