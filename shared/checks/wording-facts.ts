/** What is said of figures, names, quotations, evidence, people: of what the text tells. */
export const FACTS = {
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
  "machine-sentence": {
    en: "A machine wrote this sentence and nobody has changed or confirmed it. Read it against the Korean.",
    ko: "기계가 쓴 문장인데 아직 아무도 고치거나 확인하지 않았습니다. 한국어와 대조해 읽으십시오.",
  },
  "machine-sentences": {
    en: "A machine wrote these {count} sentences and nobody has changed or confirmed them. Read them against the Korean.",
    ko: "기계가 쓴 문장 {count}개를 아직 아무도 고치거나 확인하지 않았습니다. 한국어와 대조해 읽으십시오.",
  },
  "hangul-left": {
    en: "“{words}” was left in Korean. Translate it; a Korean word may stay in brackets after its English.",
    ko: "“{words}”이(가) 한글로 남아 있습니다. 번역하십시오. 영어 뒤 괄호 안에는 한글을 둘 수 있습니다.",
  },
  "hanja-left": {
    en: "“{words}” was left in Chinese characters. Translate it, or put it in brackets after its English.",
    ko: "“{words}”이(가) 한자로 남아 있습니다. 번역하거나 영어 뒤 괄호 안에 두십시오.",
  },
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
  "quotation-unopened": {
    en: "The quotation of the paragraph before goes on here. Open this paragraph with a mark, too; only the last one closes.",
    ko: "앞 문단의 인용이 여기로 이어집니다. 이 문단도 따옴표로 여십시오. 닫는 따옴표는 마지막 문단에만 둡니다.",
  },
  "quotation-reopened": {
    en: "A quotation opens here before the one before it was closed.",
    ko: "앞의 인용이 닫히기 전에 다시 따옴표가 열립니다.",
  },
  "quotation-dropped": {
    en: "The Korean quotes “{words}”; the English has no quotation. Keep the speaker's words as a quotation.",
    ko: "한국어는 “{words}”을(를) 직접 인용하는데 영어에는 인용이 없습니다. 인용을 살리십시오.",
  },
  "quotation-reported": {
    en: "The Korean quotes “{words}”; the English reports it in words of its own. Check that it says no more.",
    ko: "한국어는 “{words}”을(를) 직접 인용하는데 영어는 간접 인용입니다. 더 말하는 것이 없는지 확인하십시오.",
  },
  "figure-left-out": {
    en: "“{words}”: a figure seems to be missing here.",
    ko: "“{words}”: 여기에 수가 빠진 듯합니다.",
  },
  "time-impossible": {
    en: "There is no “{words}”. Check the figure.",
    ko: "“{words}”(이)라는 때는 없습니다. 숫자를 확인하십시오.",
  },
  "conversion-wrong": {
    en: "“{other}” is not “{one}” in another unit. Convert it again.",
    ko: "“{other}”은(는) “{one}”을(를) 환산한 값이 아닙니다. 다시 환산하십시오.",
  },
  "day-changed": {
    en: "The Korean says “{korean}”, the English “{english}”. Check the day.",
    ko: "한국어는 “{korean}”인데 영어는 “{english}”입니다. 날짜를 확인하십시오.",
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
  "forename-added": {
    en: "“{words}”: the Korean gives the surname alone. Check the first name.",
    ko: "“{words}”: 한국어에는 성만 있습니다. 이름이 맞는지 확인하십시오.",
  },
  "name-added": {
    en: "“{words}” is not named in the Korean here. Check that the name is right.",
    ko: "“{words}”은(는) 이 한국어에 나오지 않는 이름입니다. 이름이 맞는지 확인하십시오.",
  },
  "name-unheard": {
    en: "“{words}” sounds like nothing in the Korean. Check the name.",
    ko: "“{words}”와 소리가 비슷한 이름이 한국어에 없습니다. 이름을 확인하십시오.",
  },
} as const satisfies Record<string, { en: string; ko: string }>;
