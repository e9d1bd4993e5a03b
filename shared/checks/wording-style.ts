/** What is said of spelling, marks and house style: of how the text is written. */
export const STYLE = {
  "desk-rule": { en: "“{words}”: {explanation}", ko: "“{words}”: {explanation}" },
  "double-space": { en: "Two spaces where one belongs.", ko: "빈칸이 두 번 들어 있습니다." },
  "wide-sign": {
    en: "“{words}” is a full-width sign. English has its own.",
    ko: "“{words}”은(는) 전각 기호입니다. 영어에서는 반각 기호를 씁니다.",
  },
  "invisible-sign": {
    en: "An invisible sign stands here; it breaks searches and links.",
    ko: "보이지 않는 문자가 들어 있습니다. 검색과 링크가 깨질 수 있습니다.",
  },
  "space-before-mark": { en: "No blank before a punctuation mark.", ko: "문장 부호 앞에는 빈칸을 두지 않습니다." },
  "space-missing": { en: "A blank is missing after “{words}”.", ko: "“{words}” 뒤에 빈칸이 없습니다." },
  "mark-twice": { en: "The mark “{words}” stands twice.", ko: "문장 부호 “{words}”가 겹쳤습니다." },
  "letter-tripled": { en: "A letter is typed three times: “{words}”.", ko: "같은 글자가 세 번 겹쳤습니다: “{words}”." },
  "foreign-letter": {
    en: "“{words}” mixes letters of two alphabets that look alike. Type the word again.",
    ko: "“{words}”에 모양이 비슷한 다른 문자(키릴·그리스)가 섞여 있습니다. 다시 입력하십시오.",
  },
  "quotation-straight": {
    en: "Straight quotation marks here, curly ones elsewhere in the article.",
    ko: "이 기사에 곧은따옴표와 둥근따옴표가 섞여 있습니다. 여기는 곧은따옴표입니다.",
  },
  "final-mark-missing": { en: "The paragraph ends without a full stop.", ko: "문단 끝에 마침표가 없습니다." },
  "small-letter": { en: "A sentence begins with a small letter.", ko: "문장이 소문자로 시작합니다." },
  "word-twice": { en: "“{words}” stands twice.", ko: "“{words}”이(가) 두 번 되풀이됩니다." },
  "link-missing": {
    en: "“{words}” stands in the Korean and not in the English.",
    ko: "한국어에 있는 “{words}”이(가) 영어에 없습니다.",
  },
  "link-added": {
    en: "“{words}” is not in the Korean. Check where it comes from.",
    ko: "“{words}”은(는) 한국어에 없습니다. 어디서 왔는지 확인하십시오.",
  },
  "spelling-unknown": {
    en: "“{words}” is in no dictionary. Check the spelling, or add the word to the terms.",
    ko: "“{words}”은(는) 사전에 없는 말입니다. 철자를 확인하거나 용어집에 넣으십시오.",
  },
  "spelling-british": {
    en: "“{words}” is the British spelling; the house writes American.",
    ko: "“{words}”은(는) 영국식 철자입니다. 미국식으로 씁니다.",
  },
  "style-dprk": {
    en: "Outside quotations and proper names the house writes “North Korea”, not “{words}”.",
    ko: "인용과 고유 명칭 밖에서는 “{words}” 대신 North Korea로 씁니다.",
  },
  "style-small-number": {
    en: "Numbers below ten are written as words: “{better}”.",
    ko: "10보다 작은 수는 낱말로 씁니다: “{better}”.",
  },
  "style-long-number": {
    en: "Round millions are written “{better}”.",
    ko: "백만 단위의 어림수는 “{better}”처럼 씁니다.",
  },
  "style-day-first": { en: "The month stands first: “{better}”.", ko: "달을 먼저 씁니다: “{better}”." },
  "style-ordinal-day": {
    en: "Days have no -st, -nd, -th: “{better}”.",
    ko: "날짜에는 -st, -nd, -th를 붙이지 않습니다: “{better}”.",
  },
  "style-month-short": {
    en: "With a day the month is abbreviated: “{better}”.",
    ko: "날짜와 함께 쓰는 달은 줄입니다: “{better}”.",
  },
  "style-clock-24": { en: "The house counts twelve hours: “{better}”.", ko: "시각은 12시간제로 씁니다: “{better}”." },
  "style-clock-marks": { en: "The house writes “{better}”.", ko: "“{better}”처럼 씁니다." },
  "style-province": {
    en: "“province” has a small letter after its name.",
    ko: "이름 뒤의 province는 소문자로 씁니다.",
  },
  "style-do": { en: "“-do” is “province”: “{better}”.", ko: "“-do”는 province로 옮깁니다: “{better}”." },
  "style-ryanggang": { en: "The house writes “Ryanggang”.", ko: "Ryanggang으로 씁니다." },
  "style-kim-jong-un": { en: "The house writes “Kim Jong Un”.", ko: "Kim Jong Un으로 씁니다." },
  "style-title-northern": {
    en: "Outside quotations the house does not repeat titles of the North: “{better}”.",
    ko: "인용 밖에서는 북한식 존칭을 되풀이하지 않습니다: “{better}”.",
  },
  "style-said": { en: "“{words}”: plain “said” is better.", ko: "“{words}” 대신 said를 씁니다." },
  "style-newspaper": { en: "“{words}”: name the outlet.", ko: "“{words}”: 매체 이름을 밝히십시오." },
  "style-sea-of-japan": { en: "The house writes “East Sea”.", ko: "East Sea로 씁니다." },
  "style-amnok": {
    en: "The house writes “Amnok”; Yalu is the Chinese name.",
    ko: "Amnok으로 씁니다. Yalu는 중국식 이름입니다.",
  },
  "style-won": { en: "Sums in won are written “{better}”.", ko: "원화 금액은 “{better}”처럼 씁니다." },
  "style-dash": { en: "A dash between words is an em dash.", ko: "낱말 사이의 줄표는 긴 줄표(—)로 씁니다." },
  "style-straight-quotes": {
    en: "Straight and curly quotation marks are mixed here.",
    ko: "곧은따옴표와 둥근따옴표가 섞여 있습니다.",
  },
  "style-us": { en: "Before a noun the house writes “U.S.”.", ko: "명사 앞에서는 U.S.로 씁니다." },
  "style-number-first": {
    en: "A sentence does not begin with a figure: write it out, or begin otherwise.",
    ko: "문장은 숫자로 시작하지 않습니다. 낱말로 쓰거나 문장을 바꾸십시오.",
  },
  "second-spelling": {
    en: "“{hangul}” was “{other}” before and is “{words}” here. One name, one spelling.",
    ko: "“{hangul}”을(를) 앞에서는 “{other}”, 여기서는 “{words}”로 썼습니다. 한 기사에서는 하나로 씁니다.",
  },
  "gloss-missing": {
    en: "“{words}” is named for the first time without an explanation.",
    ko: "“{words}”이(가) 처음 나오는데 설명이 없습니다.",
  },
  "headline-beyond": {
    en: "“{words}” stands nowhere in the body. Headlines and captions never know more than it.",
    ko: "“{words}”은(는) 본문에 없습니다. 제목과 사진 설명은 본문보다 더 밝히지 않습니다.",
  },
  "beyond-place": {
    en: "“{words}” is narrower than the body, which names no such place. It can give a source away.",
    ko: "“{words}”은(는) 본문에 없는 장소입니다. 취재원이 드러날 수 있습니다.",
  },
  "beyond-gender": {
    en: "“{words}” gives a gender that the body does not. Write “the source”, “they”, or a word without one.",
    ko: "“{words}”에는 본문에 없는 성별이 드러납니다. the source, they처럼 성별이 없는 말을 쓰십시오.",
  },
  "beyond-relation": {
    en: "“{words}” names a family relation that the body does not.",
    ko: "“{words}”에는 본문에 없는 가족 관계가 드러납니다.",
  },
  "beyond-rank": {
    en: "“{words}” names a rank or a trade that the body does not.",
    ko: "“{words}”에는 본문에 없는 직위나 직업이 드러납니다.",
  },
  "beyond-sources": {
    en: "“{words}” says more than the body of how many sources there are.",
    ko: "“{words}”은(는) 소식통이 몇 명인지 본문보다 더 밝힙니다.",
  },
  "beyond-age": {
    en: "“{words}” gives an age that the body does not.",
    ko: "“{words}”에는 본문에 없는 나이가 드러납니다.",
  },
  "beyond-time": {
    en: "“{words}” names a day or an hour that the body leaves open.",
    ko: "“{words}”은(는) 본문이 밝히지 않은 날짜나 시각을 밝힙니다.",
  },
  "beyond-name": {
    en: "“{words}” is a name that the body withholds.",
    ko: "“{words}”은(는) 본문에서 밝히지 않은 이름입니다.",
  },
  "notice-translated": {
    en: "“{words}”: notices of the Korean page are not part of the story.",
    ko: "“{words}”: 한국어 쪽의 저작권 문구는 기사에 넣지 않습니다.",
  },
  "propaganda-voice": {
    en: "“{words}” is the North's own wording. Put it in quotation marks, or say it plainly.",
    ko: "“{words}”은(는) 북한 매체의 표현입니다. 인용 부호에 넣거나 중립적인 말로 바꾸십시오.",
  },
  "term-banned": {
    en: "“{korean}” is “{preferred}” here; the desk does not say “{english}”.",
    ko: "“{korean}”의 용어는 “{preferred}”입니다. “{english}”(으)로는 쓰지 않기로 했습니다.",
  },
  "term-missing": {
    en: "“{korean}” is “{preferred}” here; the English has none of its renderings.",
    ko: "“{korean}”의 용어는 “{preferred}”인데 영어에 없습니다.",
  },
  "term-moved": {
    en: "“{korean}” (“{preferred}”) is not in this paragraph; a neighbouring one has it.",
    ko: "“{korean}”(“{preferred}”)이(가) 이 문단에는 없고 이웃 문단에 있습니다.",
  },
} as const satisfies Record<string, { en: string; ko: string }>;
