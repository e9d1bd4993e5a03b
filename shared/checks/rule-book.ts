import { lookup } from "#shared/text/lookup.ts";

/** What a check is called and what it finds, in both languages, with an example: wrong English and right for the same Korean. */
export interface RulePage {
  readonly en: { readonly title: string; readonly finds: string };
  readonly ko: { readonly title: string; readonly finds: string };
  readonly example?: Example;
}

export interface Example {
  readonly source: string;
  readonly wrong: string;
  readonly right: string;
  /** When the Korean was published, where that matters. */
  readonly publishedAt?: string;
}

const page = (
  en: [string, string],
  ko: [string, string],
  source?: string,
  wrong?: string,
  right?: string,
  publishedAt?: string,
): RulePage => ({
  en: { title: en[0], finds: en[1] },
  ko: { title: ko[0], finds: ko[1] },
  ...(source !== undefined &&
    wrong !== undefined &&
    right !== undefined && { example: { source, wrong, right, ...(publishedAt && { publishedAt }) } }),
});

/** A page for each check, in the order in which the checks are shown. */
export const RULE_BOOK: Record<string, RulePage> = lookup({
  empty: page(
    ["Empty paragraphs", "A paragraph without English that is not marked as omitted."],
    ["빈 문단", "생략으로 표시하지 않았는데 영어가 비어 있는 문단."],
  ),
  untranslated: page(
    ["Not translated", "English that is the Korean, word for word or for the most part."],
    ["번역되지 않음", "한국어 원문 그대로이거나 대부분 한국어인 영어."],
    "쌀값이 다시 올랐다.",
    "쌀값이 다시 올랐다.",
    "The price of rice rose again.",
  ),
  "machine-text": page(
    [
      "Unedited machine text",
      "Sentences that came from a machine, pasted or drafted, and that nobody has changed or confirmed since.",
    ],
    ["손대지 않은 기계 번역", "붙여 넣었거나 초안으로 받은 기계의 문장 가운데 아직 아무도 고치거나 확인하지 않은 것."],
  ),
  "figures-missing": page(
    [
      "Figures",
      "Figures, sums, shares and days whose value differs: 3만 is 30,000, not 3,000. Values are compared, not digits.",
    ],
    ["숫자", "값이 다른 수, 금액, 비율, 날짜. 3만은 30,000입니다. 글자가 아니라 값을 비교합니다."],
    "어선 3만 척이 돌아왔다.",
    "Some 300,000 boats returned.",
    "Some 30,000 boats returned.",
  ),
  "figure-holes": page(
    [
      "Figures left out, conversions",
      "A place in the English where a figure is missing, and a conversion in brackets that does not agree with its figure.",
    ],
    ["빠진 숫자와 환산", "수가 빠진 자리와, 괄호 안 환산값이 맞지 않는 곳."],
    "강둑이 적어도 9미터 무너졌다.",
    "At least meters of the bank collapsed.",
    "At least 9 meters (30 feet) of the bank collapsed.",
  ),
  dates: page(
    [
      "Dates",
      "지난 15일, 지난달, 작년 and their like, counted from the day on which the Korean was published in Korea.",
    ],
    ["날짜", "‘지난 15일’, ‘지난달’, ‘작년’ 등을 한국 게재일 기준으로 따진 날짜."],
    "지난달 배가 끊겼다.",
    "The boats stopped in March.",
    "The boats stopped in April.",
    "2024-05-20T00:00:00Z",
  ),
  currencies: page(
    ["Currencies", "A sum that changed its currency."],
    ["통화", "다른 통화로 바뀐 금액."],
    "쌀 1kg이 6위안이다.",
    "A kilogram of rice costs 6 dollars.",
    "A kilogram of rice costs 6 yuan.",
  ),
  countries: page(
    ["Countries", "A country that became another one: North and South, Iran and Iraq."],
    ["나라 이름", "다른 나라로 바뀐 나라 이름. 남과 북, 이란과 이라크 등."],
    "중국 상인들이 다시 왔다.",
    "Japanese merchants came back.",
    "Chinese merchants came back.",
  ),
  names: page(
    ["Names", "A name of the English that sounds like nothing in the Korean: it was changed, or added."],
    ["이름", "한국어 어디에도 비슷한 소리가 없는 영어 이름. 바뀌었거나 더해진 이름입니다."],
    "리명수는 장터로 갔다.",
    "Lindqvist went to the market.",
    "Ri Myong Su went to the market.",
  ),
  negation: page(
    ["Negation", "A sentence that denies something in one language and nothing in the other."],
    ["부정", "한쪽 언어에만 부정이 있는 문장."],
    "배급이 나오지 않았다.",
    "The rations were handed out.",
    "The rations were not handed out.",
  ),
  evidence: page(
    [
      "Hearsay and hedges",
      "What the Korean only passes on or infers, stated as fact in English; and doubt that the Korean does not have.",
    ],
    ["전언과 추정", "전해 들은 말이나 추정을 영어에서 사실로 단정한 곳, 한국어에 없는 의심을 더한 곳."],
    "다리가 무너졌다고 한다.",
    "The bridge collapsed.",
    "The bridge reportedly collapsed.",
  ),
  attribution: page(
    ["Attribution", "A speaker whom the English leaves out, and “claimed” where the Korean plainly says."],
    ["말한 이", "영어에서 빠진 화자, ‘말했다’를 claimed로 옮긴 곳."],
    "그는 “장사가 안 된다”고 말했다.",
    "“Business is not good.”",
    "“Business is not good,” the trader said.",
  ),
  anonymity: page(
    ["Anonymity", "The words that protect a source: they survive. 김모 씨 is “surnamed Kim”, A씨 stays “A”."],
    ["익명", "취재원을 보호하는 표현은 남아야 합니다. 김모 씨는 surnamed Kim, A씨는 A로 둡니다."],
    "익명을 요구한 주민이 전했다.",
    "A resident told us.",
    "A resident who asked not to be named told us.",
  ),
  specificity: page(
    [
      "More than the Korean says",
      "A gender, a number of sources, a town, a day, an age, a rank or a relation of somebody whom the Korean does not name. Any of them can identify a source.",
    ],
    [
      "한국어보다 더 밝힘",
      "이름을 밝히지 않은 사람의 성별, 인원, 장소, 날짜, 나이, 직위, 가족 관계를 영어가 더 드러낸 곳. 취재원이 드러날 수 있습니다.",
    ],
    "소식통은 쌀이 없다고 전했다.",
    "He said there was no rice.",
    "The source said there was no rice.",
  ),
  omission: page(
    ["Left out or added", "English that is far shorter or longer than such Korean becomes."],
    ["누락과 첨가", "보통보다 훨씬 짧거나 긴 영어."],
    "비가 사흘 동안 그치지 않아 강가의 집들이 물에 잠겼고 주민들은 학교로 몸을 피했다.",
    "It did not stop raining.",
    "Rain did not stop for three days, flooding the houses along the river, and residents took shelter in a school.",
  ),
  "quotation-marks": page(
    [
      "Quotation marks",
      "Quotations that are dropped, never closed or opened twice. One over several paragraphs opens in each and closes once.",
    ],
    ["따옴표", "빠지거나 닫히지 않거나 두 번 열린 인용. 여러 문단에 걸친 인용은 문단마다 열고 끝에서 한 번 닫습니다."],
    "그는 “올해는 쌀이 한 톨도 없다”고 말했다.",
    "The farmer said there is no rice this year.",
    "“There is not a grain of rice this year,” the farmer said.",
  ),
  term: page(
    ["Terms", "Renderings that the term base bans, and names and offices rendered otherwise than the desk decided."],
    ["용어", "용어집이 금지한 표현, 그리고 데스크가 정한 것과 다르게 옮긴 이름과 기관명."],
  ),
  "hangul-left": page(
    [
      "Korean left in the English",
      "Korean letters or Chinese characters left in the English, but for a gloss in brackets.",
    ],
    ["남은 한글", "영어에 남은 한글이나 한자. 괄호 안의 풀이는 괜찮습니다."],
    "장마당에서 판다.",
    "It is sold in the 장마당 every single day.",
    "It is sold in the jangmadang (장마당), or market.",
  ),
  links: page(
    ["Links and addresses", "Addresses of the web and of mail that differ from those of the Korean."],
    ["링크와 주소", "한국어와 다른 웹 주소와 전자우편 주소."],
    "www.example.org에 있다.",
    "It is online.",
    "It is at www.example.org.",
  ),
  "final-mark": page(
    ["Final punctuation", "A paragraph without its full stop, a sentence with a small first letter."],
    ["마침표와 첫 글자", "마침표가 없는 문단, 소문자로 시작하는 문장."],
    "장이 섰다.",
    "The market was held",
    "The market was held.",
  ),
  "repeated-words": page(
    ["Repeated words", "A word that is typed twice."],
    ["되풀이된 낱말", "두 번 친 낱말."],
    "장이 섰다.",
    "The the market was held.",
    "The market was held.",
  ),
  typography: page(
    [
      "Typography",
      "Full-width and invisible signs, blanks before a comma, tripled letters, letters of another alphabet.",
    ],
    ["글자와 부호", "전각 부호, 보이지 않는 문자, 쉼표 앞 빈칸, 세 번 친 글자, 다른 문자 체계의 글자."],
    "장이 섰고 사람이 많았다.",
    "The market was held ， and many came.",
    "The market was held, and many came.",
  ),
  "double-spaces": page(
    ["Double spaces", "Two spaces where one belongs."],
    ["겹친 빈칸", "하나면 되는데 두 번 들어간 빈칸."],
    "장이 섰다.",
    "The market  was held.",
    "The market was held.",
  ),
  spelling: page(
    ["Spelling", "Words that no dictionary of American English has. Names are not asked for."],
    ["철자", "미국 영어 사전에 없는 낱말. 이름은 보지 않습니다."],
    "정부가 막았다.",
    "The goverment stopped it.",
    "The government stopped it.",
  ),
  "house-style": page(
    [
      "House style",
      "How this newsroom writes numbers, dates, provinces, titles and names. Each rule can be switched off by itself.",
    ],
    ["표기 원칙", "숫자, 날짜, 도 이름, 직함, 인명을 쓰는 이 편집국의 방식. 규칙마다 따로 끌 수 있습니다."],
    "자강도에서 왔다.",
    "They came from Chagang-do.",
    "They came from Chagang province.",
  ),
  "desk-rules": page(
    ["Rules of this desk", "What the chief has decided to look for; the rules stand at the top of this page."],
    ["이 데스크의 원칙", "데스크장이 찾기로 정한 것. 원칙은 이 쪽 맨 위에 있습니다."],
  ),
  boilerplate: page(
    [
      "Boilerplate and register",
      "Notices of the Korean page inside the story, and the North's own wording in our voice.",
    ],
    ["상투 문구와 어조", "기사에 들어간 저작권 문구, 우리 목소리로 옮긴 북한 매체의 표현."],
    "신문은 남측을 비난했다.",
    "The paper denounced the puppet regime.",
    "The paper denounced the South.",
  ),
  renderings: page(
    ["One spelling for each name", "A name that is spelt in a second way in the same article."],
    ["이름 표기 통일", "한 기사 안에서 다르게 쓴 같은 이름."],
  ),
  "quotation-style": page(
    [
      "One kind of quotation marks",
      "Straight quotation marks and apostrophes in an article that has curly ones as well. Signs of feet and inches are left alone.",
    ],
    [
      "따옴표 모양 통일",
      "둥근따옴표를 쓰는 기사에 섞인 곧은따옴표와 곧은 아포스트로피. 피트와 인치 기호는 그대로 둡니다.",
    ],
  ),
  glosses: page(
    [
      "Explained at first mention",
      "Institutions and things of the North that the article names without an explanation.",
    ],
    ["처음 나올 때 설명", "기사에 처음 나오는데 설명이 없는 북한의 기관과 사물."],
  ),
  "headline-detail": page(
    [
      "Headlines and captions against the body",
      "A place or a figure in a headline, standfirst, subheading, caption or alternative text that stands nowhere in the body; and what it says more than the body of somebody who is not named: gender, family, rank, age, how many sources, day.",
    ],
    [
      "제목과 본문",
      "제목, 부제, 중간 제목, 사진 설명, 대체 텍스트에만 있고 본문에는 없는 장소와 수. 이름을 밝히지 않은 사람의 성별, 가족 관계, 직위, 나이, 소식통의 수, 날짜를 본문보다 더 드러낸 곳.",
    ],
  ),
});
