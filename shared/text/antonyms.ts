/**
 * What Korean denies and English says outright: 잊지 않다 "remember", 돈이 들지 않다 "free", 문제없다 "fine". Each pair: the Korean
 * up to its denial, and words of the English one of which then stands for the denial.
 */
const ANTONYMS: readonly (readonly [korean: string, english: string])[] = [
  ["잊(?:지|혀지지|히지)", "remember\\w*|memor\\w+|alive|haunt\\w*|recall\\w*"],
  [
    "(?:변하|바뀌|달라지|변함이|변화가|차이가|다르지?)(?:지)?",
    "same|remain\\w*|still|constant\\w*|similar\\w*|steady|stay\\w*|alike|identical\\w*",
  ],
  [
    "(?:식|줄|줄어들|사라지|그치|멈추|멈출 줄을|끊이|끊기|끝나|꺼지|수그러들|가시|가라앉)(?:지)?",
    "remain\\w*|persist\\w*|continu\\w+|still|linger\\w*|stay\\w*|ke(?:ep\\w*|pt)|ongoing|constant\\w*|goes on|go on|went on",
  ],
  ["(?:돈|비용|요금|세금|값)(?:이|은|을|도)? (?:[가-힣]{1,4} )?(?:들|내|받|물|필요하)지", "free\\w*|gratis|waiv\\w+"],
  ["(?:돈|비용|요금|세금|값|부담)(?:이|은|도)?", "free\\w*|gratis|broke|poor\\w*"],
  ["아끼지", "lavish\\w*|generous\\w*|full\\w*|wholehearted\\w*|pour\\w*|everything|all"],
  ["가리지", "any\\w*|all|every\\w*|both|regardless|indiscriminate\\w*|whatever|alike"],
  [
    "(?:잃|놓|포기하|저버리)지",
    "ke(?:ep\\w*|pt)|retain\\w*|maintain\\w*|h[eo]ld\\w*|stay\\w*|alive|cling\\w*|clung|persist\\w*",
  ],
  ["놓치지", "caught|catch\\w*|seiz\\w+|captur\\w+|grab\\w*|every"],
  [
    "(?:굽히|꺾|꺾이|물러서|흔들리|양보하)지",
    "st(?:an|oo)d\\w*|firm\\w*|insist\\w*|stick\\w*|stuck|persist\\w*|h[eo]ld\\w*|steadfast\\w*|determin\\w+",
  ],
  ["(?:숨기|감추)지", "open\\w*|frank\\w*|admit\\w*|clear\\w*|express\\w*|show\\w*|candid\\w*|plain\\w*|visib\\w+"],
  ["(?:멀|머)지", "near\\w*|close\\w*|soon|short\\w*"],
  ["나쁘지", "good|well|decent\\w*|fine|fair\\w*|favou?rabl\\w+"],
  [
    "(?:쉽|만만하|녹록하|녹록지|수월하|순탄하|간단하|호락호락하)(?:지)?",
    "hard|difficult\\w*|tough\\w*|challeng\\w+|struggl\\w+|steep|rocky|bumpy|complex|complicated",
  ],
  [
    "(?:좋|반갑|달갑|편하|편안하|기쁘|행복하|건강하)지",
    "bad\\w*|poor\\w*|ill|uneasy|sour\\w*|worse\\w*|mixed|sad\\w*|sick\\w*|discomfort",
  ],
  [
    "(?:많|크|높|길|넓|깊|강하)지",
    "few\\w*|little|small\\w*|low\\w*|short\\w*|narrow\\w*|slight\\w*|modest\\w*|limited|minor|rare\\w*|slim|shallow|weak\\w*",
  ],
  [
    "(?:작|낮|짧|가볍|사소하|얕)지",
    "big\\w*|large\\w*|high\\w*|considerabl\\w+|significant\\w*|great\\w*|serious\\w*|major|long|heavy|hefty",
  ],
  ["(?:드물|적)지", "many|often|frequent\\w*|common\\w*|quite|considerabl\\w+|several"],
  [
    "(?:옳|맞|바르|분명하|확실하|뚜렷하|순수하|공평하)지",
    "wrong\\w*|false\\w*|mistake\\w*|vague\\w*|murky|question\\w*|blurr\\w+",
  ],
  ["(?:틀리|그르|다르)지", "right\\w*|correct\\w*|true|same"],
  [
    "(?:받아들이|받아들여지|인정하|응하|동의하|찬성하|허락하|허용하|승인하|원하|바라)지",
    "oppos\\w+|against|object\\w*|protest\\w*|resist\\w*|turn(?:s|ed)? down|turn(?:s|ed)? away|block\\w*|veto\\w*|barr\\w+|disagree\\w*|brush\\w* off",
  ],
  [
    "(?:지키|지켜지|따르|지불하|갚|이행하|준수하)지",
    "violat\\w+|breach\\w*|br[eo]ke?\\w*|flout\\w*|default\\w*|disobey\\w*|evad\\w+|owe\\w*",
  ],
  ["(?:오르|늘|증가하|움직이|나아지|진전되|진척되)지", "flat|stagnan\\w+|stall\\w*|idle|frozen|stuck|steady"],
  ["(?:보이|나타나|드러나|찾을 수|보이는 것이)(?:지)?", "vanish\\w*|gone|hidden|obscur\\w+|secret\\w*"],
  [
    "(?:말하|밝히|언급하|대답하|답하|입을 열|알리|공개하)지",
    "silen\\w+|quiet\\w*|mum|secret\\w*|tight-lipped|undisclosed",
  ],
  [
    "(?:참석하|참가하|나오|나타나|출석하|참여하|출전하)지",
    "skip\\w*|boycott\\w*|stay\\w* away|withdr[ae]w\\w*|pull(?:ed|s)? out|sat out|sit out",
  ],
  [
    "(?:문제|이상|지장|탈|별일|별 탈|손색|무리)(?:이|가|은|는)?",
    "fine|well|normal\\w*|smooth\\w*|safe\\w*|good|healthy|sound|intact|ok|okay|all right",
  ],
  [
    "(?:걱정|염려|두려움|위험|위협|겁)(?:이|은|도|할 ?것|할 필요)?(?:이|도|가)?",
    "safe\\w*|confident\\w*|assur\\w+|ease|secur\\w+|comfortabl\\w+|out of|brave\\w*|bold\\w*|calm\\w*",
  ],
  [
    "(?:버릇|예의|염치|철|눈치|힘|기운|정신|틈|여유|시간|재미|맛|쓸모|의미|소용|보람|효과|성과)(?:이|가|도|은|는|를)?",
    "rude\\w*|insolen\\w+|childish\\w*|weak\\w*|feeble|dazed|frantic\\w*|busy|pressed|dull|boring|bland|vain|futil\\w+|waste\\w*|tired|rush\\w*",
  ],
  [
    "(?:세상에|비할 데|비길 데|견줄 데|유례|유례를 찾을 수|전례|둘도|전에|더할 나위|다시|역사에)(?:가|도|에)?",
    "unique\\w*|best|worst|greatest|first|most|rare\\w*|perfect\\w*|record|ever|history|extraordinar\\w+|precious",
  ],
  ["(?:이견|반대|이의|예외|빠짐)(?:이|가|도|는)?", "unanim\\w+|all|every\\w*|entire\\w*|each"],
  [
    "(?:끝|한|그칠 줄|쉼|쉴 틈)(?:이|도)?",
    "constant\\w*|infinit\\w+|forever|incessant\\w*|continu\\w+|relentless\\w*|boundless",
  ],
  ["(?:이기|막아내|지켜내)지", "beat\\w*|defeat\\w*|f[ea]ll\\w*|crush\\w*|overr[au]n"],
  [
    "(?:벗어나|헤어나|빠져나오|빠져나가|나오|나가|떠나|돌아가|돌아오|귀국하|귀환하|돌아갈 수|갈 수)(?:지)?",
    "stuck|trap\\w*|mired|still|remain\\w*|strand\\w*|stay\\w*|confin\\w+|exile\\w*|on (?:its|their|his|her) toes",
  ],
  ["(?:참|견디|버티|이기|감당하)지", "collaps\\w+|gave in|succumb\\w*|overcome|overwhelm\\w*|burst\\w*"],
  ["(?:넘|미치|이르|도달하|따라가|따라잡|따르|채우)지", "below|under|lower|behind|lag\\w*|trail\\w*|shy of"],
  ["(?:자|잠들|쉬|눈을 붙이)지", "awake|restless|wakeful"],
  [
    "(?:풀|풀리|해결하|해결되|찾|찾아내|결정하|결정되|정하|정해지|끝나)지",
    "pending|open|remain\\w*|myster\\w+|limbo|outstanding|still",
  ],
  ["(?:먹|마시|끼니를 잇)지", "hung(?:er|ry)\\w*|starv\\w+|fast(?:s|ed|ing)?|went without"],
  ["(?:살아남|버티|살리|회복하|깨어나)지", "die[ds]?|dead\\w*|death\\w*|kill\\w*|perish\\w*|succumb\\w*"],
  [
    "(?:기대하|생각하|생각지|예상하|예상치|상상하|상상치)(?:지)?(?:도)?",
    "surpris\\w+|shock\\w*|sudden\\w*|beyond|accident\\w*",
  ],
  [
    "(?:알|깨닫|눈치채|인식하|알려지)지",
    "sketchy|scant|oblivious\\w*|forgot\\w*|myster\\w+|obscure\\w*|secret\\w*|in the dark",
  ],
  [
    "(?:들어가|들어오|입국하|접근하|보|못 보|가)지",
    "ke(?:ep|ep[st]|pt) \\w+(?: \\w+){0,4} from|barr\\w+|block\\w*|shut out|lock\\w* out|turn\\w* away|hands off",
  ],
  [
    "(?:사실|진실|진짜|실제|정품)(?:이|은|가)?",
    "false\\w*|fake\\w*|wrong\\w*|fabricat\\w+|lies?|fiction\\w*|hoax\\w*|counterfeit\\w*",
  ],
  ["(?:농담|장난|농담하는|장난하는)(?:이|은)?(?: ?(?:게|것이))?", "serious\\w*|earnest"],
  [
    "(?:처음|하루이틀|하루 이틀|어제오늘|한두 번)(?:이|의|은)?(?: ?(?:일|것)이)?",
    "again|repeat\\w*|before|long|histor\\w+|habit\\w*|another|yet",
  ],
  [
    "(?:간단한|쉬운|작은|보통|평범한|예삿|적은)(?: ?(?:문제|일|것|돈|수))?(?:이|가)?",
    "hard|complex\\w*|complicated|big|serious\\w*|extraordinar\\w+|difficult\\w*|considerabl\\w+",
  ],
  ["(?:잡|붙잡|잡히|검거하|검거되|체포하|체포되|찾아내)지", "at large|on the run|fugitives?|elud\\w+|escap\\w+"],
  [
    "(?:파악|집계|조사|확인|결정|정리|공개|확정|완료|마무리)(?:되|하)지",
    "still|being|pending|remain\\w*|await\\w*|unclear|ongoing",
  ],
  ["(?:얼마|며칠|하루|이틀|한 달|시간이)(?:도|밖에)? 남지", "corner|soon|near\\w*|approach\\w*|close\\w*|away|almost"],
  ["(?:더|더는|더 이상|더이상) (?:[가-힣]{1,4} )?참을 수", "enough"],
  ["(?:늦|지각하|빠지|거르|쉬)지", "always|on time|every\\w*|regular\\w*|constant\\w*"],
  ["(?:충분하|넉넉하|풍족하|풍부하)지", "short|limited|tight|thin|meag(?:er|re)|inadequate"],
  [
    "(?:가동되|작동하|작동되|돌아가|운행되|운행하|운영되|이용되|사용되|쓰이)지",
    "idle\\w*|dark|down|broken|suspend\\w*|grounded|defunct|shut|closed|disused|abandoned",
  ],
  ["포장되지", "dirt|gravel|mud\\w*"],
  ["(?:말도|아무 말도|말을|대답을|답을) 하지", "silen\\w+|quiet\\w*|mum|speechless"],
  ["(?:피하|열리|열|개방되|개방하)지", "clos\\w+|shut|sealed|caught"],
  ["(?:오|도착하|나오|이뤄지|시작되|끝나)지", "late|overdue|behind schedule|held up|cut off"],
  ["(?:받|지급되|공급되|돌아가)지", "cut off|went without|goes? without"],
  ["(?:눈감아 주|봐주|용서하|묵인하)지", "crack\\w* down|punish\\w*|strict\\w*|harsh\\w*"],
  ["(?:장사|벌이|일)(?:가|이)?", "slow|slack|bad|poor\\w*"],
  ["(?:사그라지|사그라들|잦아들|멎|가라앉)지", "persist\\w*|linger\\w*|continu\\w+|rag(?:e[ds]?|ing)"],
  ["(?:들어갈|갈|접근할|다닐) 수", "off[- ]limits|barr\\w+|clos\\w+|sealed"],
  ["(?:가|나가|뜨|떠나|움직이|출발하)지", "strand\\w*|stuck|ground\\w*|trapp\\w*|held up"],
  ["갚지", "debts?|indebted|arrears"],
  ["(?:참|견디)지", "enough|fed up"],
  ["(?:얼마|시간이 얼마) 남지", "r[au]n(?:ning|s)? out"],
  ["입을 열지", "shut|closed"],
  ["(?:구하|얻|마련하)지", "want of"],
  ["믿는 (?:사람|이)(?:은|이|도)?", "grain of salt"],
];

/** The denial itself stands at the end: 잊지 않, 돈이 들지 않, 문제가 없, 사실이 아니. */
const READ = ANTONYMS.map(([korean, english]) => ({
  korean: new RegExp(`(?:^|[\\s“‘"'(])(?:[가-힣]{1,8})?(?:${korean})(?:는|도|를|은|가)? ?$`),
  english: new RegExp(`\\b(?:${english})\\b`, "i"),
}));

/** Whether the denial that begins at `at` of the Korean is said by an antonym in the English. Time: linear in the English. */
export function isSaidByAntonym(korean: string, at: number, english: string): boolean {
  const before = korean.slice(Math.max(0, at - REACH), at);
  return READ.some((pair) => pair.korean.test(before) && pair.english.test(english));
}
const REACH = 24;
