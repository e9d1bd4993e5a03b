/** A word that denies, with its place in UTF-16 units. */
export interface Negative {
  readonly text: string;
  readonly range: [from: number, to: number];
}

/**
 * What a Korean text denies: 안 갔다, 못 가다, 가지 않다, 가지 못하다, 없다, 아니다, 말라, 금지. Not what merely looks so: 뿐만 아니라
 * (not only), 수밖에 없다 (must), 끊임없이 (constantly), 다름 아닌, -지 않을까 (a guess), 사유지 안 (inside).
 * `generous` counts whatever English may render with "not" as well: 반대, 거부, 실패, 모르다, 외에, 비- and 무-.
 * Time: linear.
 */
export function koreanNegatives(text: string, { generous = false } = {}): Negative[] {
  const plain = text.replace(NOT_DENIALS, (words) => "·".repeat(words.length));
  const pattern = generous ? GENEROUS : DENIALS;
  return [...plain.matchAll(pattern)].map(({ index, 0: words }) => ({
    text: text.slice(index, index + words.length),
    range: [index, index + words.length],
  }));
}

const NOT_DENIALS = new RegExp(
  [
    "(?:뿐|만) ?(?:만 ?)?(?:이 ?)?아니(?:라|고|었)",
    "뿐만",
    "지 ?(?:않|아니할|아니하)(?:을 ?수|으면) ?(?:없|안)[가-힣]*",
    "수 ?밖에 ?없[가-힣]*",
    "(?:외에|밖에)(?:는|도)? ?(?:없|안|못)[가-힣]*",
    "(?:틀림|끊임|변함|어김|관계|상관|거침|꾸밈|빠짐|남김|서슴|다름|더할 ?나위|두말할 ?것도?|의심할 ?여지)(?:이|가)? ?없(?:이|는|다|었)?[가-힣]*",
    "(?:적|만만치|못지|머지|마지|아랑곳하지|심상치|예사롭지) ?않[가-힣]*",
    "다름 ?아닌",
    "없애[가-힣]*|없앨|없앴[가-힣]*",
    "아니면",
    "(?:지|은|는|일|할|을|ㄹ) ?않(?:을까|느냐|습니까|은가|나\\?|냐)[가-힣]*",
    "아닐까|아니냐|아닌가|아닙니까|아니겠[가-힣]*",
    "(?:흔|쉽|편|탐탁|못마땅)치 ?않[가-힣]*",
    "(?:거리낌|스스럼|아낌|막힘|쉴 ?새|나위|눈을 ?뗄 ?수|이루 ?말할 ?수|어쩔 ?수|헤아릴 ?수|셀 ?수) ?없[가-힣]*",
    "몇 ?안 ?되[가-힣]*",
    "얼마 ?(?:안|되지 ?않)[가-힣]*",
    "안[팎쪽에으에팎]|안 ?(?:에서|으로|에|까지|쪽)",
    "말할 ?것도? ?없[가-힣]*",
    "안보|안경|안다고|안[겼겨긴길]|안락|안방|안배|안색|안주|안치|안팎|안쪽|안마|안개|안건|안전|안정|안내|안타|안과|안철|안심|안녕",
    "못[지된자을]",
  ].join("|"),
  "g",
);

const DENY = [
  "지(?:는|도|를|조차)? ?(?:않|못|말|안)",
  "(?:^|(?<=[\\s“\"‘'(]))(?:(?:안|못) |(?:안|못)(?=[되된됐될돼하한할했해갔가간갈왔오온와봤본볼샀먹맞]))(?=[가-힣]{1,6}(?:다|고|는|은|을|면|지|아|어|서|요|까|ㄴ|했|된|될|됐|되|하|한|할))",
  "없(?![애앤앨앴])",
  "아니(?!라는|메이|메)|아닌|아님|아닐|않(?=[은는을았아고])(?<!지 ?않)",
  "못(?:하|한|할|했|해|함)(?<!지(?:는|도|를)? ?못.)",
  "금지|불가능|불가(?!리)|말라(?![가-힣]{2})|마라(?![가-힣])|불법|무관|무죄",
];
const DENIALS = new RegExp(DENY.slice(0, 5).join("|"), "g");
const GENEROUS = new RegExp(
  [
    ...DENY,
    "반대|거부|거절|모르|모른|몰라|몰랐|무[관죄적]|절대|결코|전혀|아무|외에|밖에|뿐|불[가편만안능]|비[합공민]|미[비완흡]|제외|실패|어렵|힘들|없애|익명|가명|꺼[리려렸]|면제|피하|삼가|다르[다고며]|달[라랐]|끊[기겼긴길]|멈[추췄춘]|중단",
  ].join("|"),
  "g",
);
