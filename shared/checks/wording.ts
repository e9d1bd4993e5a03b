import type { Finding } from "./finding.ts";

export type Params = Record<string, string | number>;
export type Code = keyof typeof WORDING;

/** A finding's sentence in the reader's language. A code of a later version falls back to the sentence stored with it. */
export function wordingOf(finding: Pick<Finding, "code" | "params" | "message">, language: "en" | "ko"): string {
  const wording = isCode(finding.code) ? WORDING[finding.code][language] : finding.message;
  return fill(wording, finding.params);
}

export const englishWording = (code: Code, params: Params): string => fill(WORDING[code].en, params);

const isCode = (code: string): code is Code => Object.hasOwn(WORDING, code);

/** Values come from the article and may hold braces; they are put in once and not looked at again. */
const fill = (wording: string, params: Params) =>
  wording.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : hole));

const WORDING = {
  empty: {
    en: "There is no English for this paragraph. Translate it, or mark it as omitted with a reason.",
    ko: "이 문단의 영어가 비어 있습니다. 번역하거나 이유를 적고 생략으로 표시하십시오.",
  },
  "same-as-source": {
    en: "The English is the Korean, word for word. Translate it.",
    ko: "영어 칸에 한국어 원문이 그대로 있습니다. 번역하십시오.",
  },
  "mostly-korean": {
    en: "{percent} % of the letters are Korean. Finish the translation.",
    ko: "글자의 {percent}%가 한글입니다. 번역을 마치십시오.",
  },
  "hangul-left": {
    en: "“{words}” was left in Korean. Translate it; a Korean word may stay in brackets after its English.",
    ko: "“{words}”이(가) 한글로 남아 있습니다. 번역하십시오. 영어 뒤 괄호 안에는 한글을 둘 수 있습니다.",
  },
  "hanja-left": {
    en: "“{words}” was left in Chinese characters. Translate it, or put it in brackets after its English.",
    ko: "“{words}”이(가) 한자로 남아 있습니다. 번역하거나 영어 뒤 괄호 안에 두십시오.",
  },
  "double-space": { en: "Two spaces where one belongs.", ko: "빈칸이 두 번 들어 있습니다." },
  "figure-tenfold": {
    en: "“{korean}” is {value}, but the English says “{english}”: {times} times off. {unit}",
    ko: "“{korean}”은(는) {value}인데 영어는 “{english}”입니다. {times}배 차이가 납니다. {unit}",
  },
  "figure-changed": {
    en: "“{korean}” is {value}; the English says “{english}”. Check which is right.",
    ko: "“{korean}”은(는) {value}인데 영어는 “{english}”입니다. 어느 쪽이 맞는지 확인하십시오.",
  },
  "figure-missing": {
    en: "“{korean}” ({value}) is not in the English. Add it, or waive this with a reason.",
    ko: "“{korean}”({value})이(가) 영어에 없습니다. 넣거나 이유를 적고 넘기십시오.",
  },
  "figure-moved": {
    en: "“{korean}” ({value}) is not in this paragraph; a neighbouring one has it.",
    ko: "“{korean}”({value})이(가) 이 문단에는 없고 이웃 문단에 있습니다.",
  },
  "figure-added": {
    en: "“{english}” has no counterpart in the Korean. Check where it comes from.",
    ko: "“{english}”에 해당하는 수가 한국어에 없습니다. 어디서 왔는지 확인하십시오.",
  },
  "figures-many": {
    en: "There are more than {most} figures here, too many to compare. Divide the paragraph, or compare them by eye.",
    ko: "수가 {most}개를 넘어 비교하지 못했습니다. 문단을 나누거나 직접 확인하십시오.",
  },
  "figure-bounds": {
    en: "“{korean}” means {bound}; the English “{english}” says the other side.",
    ko: "“{korean}”인데 영어 “{english}”는 반대쪽 범위를 말합니다.",
  },
  "percent-for-points": {
    en: "“{korean}” is percentage points; “{english}” says per cent.",
    ko: "“{korean}”는 퍼센트포인트인데 영어 “{english}”는 퍼센트입니다.",
  },
  "quotation-unclosed": {
    en: "This quotation mark has no partner. Close the quotation, or open the next paragraph with a mark if it goes on.",
    ko: "이 따옴표의 짝이 없습니다. 인용을 닫거나, 인용이 이어지면 다음 문단을 따옴표로 여십시오.",
  },
  "quotation-reopened": {
    en: "A quotation opens here before the one before it was closed.",
    ko: "앞의 인용이 닫히기 전에 다시 따옴표가 열립니다.",
  },
  "quotation-dropped": {
    en: "The Korean quotes “{words}”; the English has no quotation. Keep the speaker's words as a quotation.",
    ko: "한국어는 “{words}”을(를) 직접 인용하는데 영어에는 인용이 없습니다. 인용을 살리십시오.",
  },
  "figure-left-out": {
    en: "“{words}”: a figure seems to be missing here.",
    ko: "“{words}”: 여기에 수가 빠진 듯합니다.",
  },
  "conversion-wrong": {
    en: "“{other}” is not “{one}” in another unit. Convert it again.",
    ko: "“{other}”은(는) “{one}”을(를) 환산한 값이 아닙니다. 다시 환산하십시오.",
  },
  "day-changed": {
    en: "The Korean says “{korean}”, the English “{english}”. Check the day.",
    ko: "한국어는 “{korean}”인데 영어는 “{english}”입니다. 날짜를 확인하십시오.",
  },
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
  "country-swapped": {
    en: "The Korean says “{korean}”, the English “{english}”. Check which country is meant.",
    ko: "한국어는 “{korean}”인데 영어는 “{english}”입니다. 어느 나라인지 확인하십시오.",
  },
  "country-missing": { en: "“{korean}” is not in the English.", ko: "“{korean}”이(가) 영어에 없습니다." },
  "country-moved": {
    en: "“{korean}” is not in this paragraph; a neighbouring one has it.",
    ko: "“{korean}”이(가) 이 문단에는 없고 이웃 문단에 있습니다.",
  },
  "country-added": { en: "“{english}” is not in the Korean.", ko: "“{english}”은(는) 한국어에 없습니다." },
  "currency-changed": {
    en: "“{korean}” became “{english}”: another currency.",
    ko: "“{korean}”이(가) “{english}”로 바뀌었습니다. 통화가 다릅니다.",
  },
  "currency-added": {
    en: "“{english}”: the Korean names no sum in this currency.",
    ko: "“{english}”: 한국어에는 이 통화의 금액이 없습니다.",
  },
  "negation-lost": {
    en: "The Korean denies (“{words}”); the English does not seem to. Check that it does not say the opposite.",
    ko: "한국어는 부정문(“{words}”)인데 영어에는 부정이 보이지 않습니다. 뜻이 뒤집히지 않았는지 확인하십시오.",
  },
  "negation-added": {
    en: "“{words}”: the Korean denies nothing here. Check that the English does not say the opposite.",
    ko: "“{words}”: 한국어에는 부정이 없습니다. 뜻이 뒤집히지 않았는지 확인하십시오.",
  },
  "attribution-lost": {
    en: "The Korean says who says it (“{words}”); the English states it as fact. Name the speaker.",
    ko: "한국어는 누구의 말인지 밝히는데(“{words}”) 영어는 사실처럼 씁니다. 말한 이를 밝히십시오.",
  },
  "attribution-near": {
    en: "The Korean says who says it (“{words}”); here the English does not, a neighbouring paragraph may.",
    ko: "한국어는 누구의 말인지 밝히는데(“{words}”) 영어는 이 문단에서 밝히지 않습니다. 이웃 문단을 확인하십시오.",
  },
  "attribution-loaded": {
    en: "“{korean}” is “said”; “{english}” sounds as if we doubted it.",
    ko: "“{korean}”은(는) said에 해당합니다. “{english}”에는 의심하는 뜻이 실립니다.",
  },
  "hearsay-dropped": {
    en: "The Korean only passes this on (“{words}”); the English states it as fact. Add “reportedly”, “is said to”, or who says so.",
    ko: "한국어는 전해 들은 말(“{words}”)인데 영어는 사실로 단정합니다. reportedly, is said to 등을 넣거나 누구의 말인지 밝히십시오.",
  },
  "hedge-dropped": {
    en: "The Korean infers (“{words}”); the English states it as fact.",
    ko: "한국어는 추정(“{words}”)인데 영어는 사실로 단정합니다.",
  },
  "hedge-added": {
    en: "“{words}”: the Korean does not doubt it.",
    ko: "“{words}”: 한국어에는 의심하는 표현이 없습니다.",
  },
  "anonymity-lost": {
    en: "The Korean protects the source (“{words}”); the English does not say so. Keep the formula.",
    ko: "한국어는 취재원을 보호하는데(“{words}”) 영어에는 그 말이 없습니다. 익명 조건을 살리십시오.",
  },
  "surname-only": {
    en: "“{korean}” is a person surnamed {surname}; “{english}” makes a name of it that nobody bears.",
    ko: "“{korean}”은(는) 성이 {surname}인 사람입니다. “{english}”는 없는 이름이 됩니다.",
  },
  "letter-name-lost": {
    en: "“{words}” stays “{letter}” in English: the Korean withholds the name.",
    ko: "“{words}”은(는) 영어에서도 “{letter}”로 둡니다. 한국어가 이름을 가린 것입니다.",
  },
  "too-long": {
    en: "Only the first {most} characters were checked. Divide the paragraph.",
    ko: "앞의 {most}자만 확인했습니다. 문단을 나누십시오.",
  },
  "much-shorter": {
    en: "The English is {percent} % as long as such Korean usually becomes. Check that nothing was left out.",
    ko: "영어가 보통 길이의 {percent}%입니다. 빠진 내용이 없는지 확인하십시오.",
  },
  "sentences-fewer": {
    en: "The English has fewer sentences and is {percent} % as long as usual. Check that nothing was left out.",
    ko: "영어의 문장 수가 적고 길이가 보통의 {percent}%입니다. 빠진 문장이 없는지 확인하십시오.",
  },
  "much-longer": {
    en: "The English is {percent} % as long as such Korean usually becomes. Check what was added.",
    ko: "영어가 보통 길이의 {percent}%입니다. 무엇이 더해졌는지 확인하십시오.",
  },
  "juche-wrong": {
    en: "“{korean}” does not fit: that year is {year}. Ask the journalist.",
    ko: "“{korean}”이(가) 맞지 않습니다. 그 해는 {year}년입니다. 기자에게 확인하십시오.",
  },
  "weekday-wrong": {
    en: "“{korean}”, counted from the day of publication in Korea, was a {weekday}; the English says “{english}”.",
    ko: "한국 게재일 기준으로 “{korean}”은(는) {weekday}인데 영어는 “{english}”입니다.",
  },
  "month-wrong": {
    en: "“{korean}”, counted from the day of publication in Korea, is {month}; the English says “{english}”.",
    ko: "한국 게재일 기준으로 “{korean}”은(는) {month}인데 영어는 “{english}”입니다.",
  },
  "year-wrong": {
    en: "“{korean}”, counted from the day of publication in Korea, is {year}; the English says “{english}”.",
    ko: "한국 게재일 기준으로 “{korean}”은(는) {year}년인데 영어는 “{english}”입니다.",
  },
  "gender-added": {
    en: "“{words}” gives a gender that the Korean does not. Write “the source”, “they”, or a word without one.",
    ko: "“{words}”에는 한국어에 없는 성별이 드러납니다. the source, they처럼 성별이 없는 말을 쓰십시오.",
  },
  "relation-added": {
    en: "“{words}” names a family relation that the Korean does not.",
    ko: "“{words}”에는 한국어에 없는 가족 관계가 드러납니다.",
  },
  "sources-added": {
    en: "“{words}”: the Korean speaks of one source.",
    ko: "“{words}”: 한국어의 소식통은 한 명입니다.",
  },
  "source-fewer": {
    en: "“{words}”: the Korean speaks of several sources.",
    ko: "“{words}”: 한국어의 소식통은 여럿입니다.",
  },
  "rank-added": {
    en: "“{words}” names a rank that the Korean does not. Write “an official”.",
    ko: "“{words}”에는 한국어에 없는 직위가 드러납니다. an official로 쓰십시오.",
  },
  "place-added": {
    en: "“{words}” is narrower than the Korean: the place can give a source away.",
    ko: "“{words}”은(는) 한국어보다 장소가 좁습니다. 취재원이 드러날 수 있습니다.",
  },
  "age-added": {
    en: "“{korean}” is a decade; “{english}” is an age. Write “in their” forties, fifties…",
    ko: "“{korean}”은(는) 연령대인데 “{english}”는 나이를 밝힙니다. 연령대로 쓰십시오.",
  },
  "time-added": {
    en: "“{korean}” leaves the day open; “{english}” names it.",
    ko: "“{korean}”은(는) 날짜를 밝히지 않는데 “{english}”는 밝힙니다.",
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
  "notice-translated": {
    en: "“{words}”: notices of the Korean page are not part of the story.",
    ko: "“{words}”: 한국어 쪽의 저작권 문구는 기사에 넣지 않습니다.",
  },
  "propaganda-voice": {
    en: "“{words}” is the North's own wording. Put it in quotation marks, or say it plainly.",
    ko: "“{words}”은(는) 북한 매체의 표현입니다. 인용 부호에 넣거나 중립적인 말로 바꾸십시오.",
  },
  "name-unheard": {
    en: "“{words}” sounds like nothing in the Korean. Check the name.",
    ko: "“{words}”와 소리가 비슷한 이름이 한국어에 없습니다. 이름을 확인하십시오.",
  },
} as const satisfies Record<string, { en: string; ko: string }>;
