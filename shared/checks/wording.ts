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
} as const satisfies Record<string, { en: string; ko: string }>;
