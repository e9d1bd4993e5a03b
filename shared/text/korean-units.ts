import type { Unit } from "./units.ts";

/** What may stand after a figure and be measured, longest first. */
export const KOREAN_UNITS: readonly (readonly [word: string, unit: Unit])[] = [
  ["제곱킬로미터", "km2"],
  ["평방킬로미터", "km2"],
  ["제곱미터", "m2"],
  ["평방미터", "m2"],
  ["제곱마일", "mile2"],
  ["제곱피트", "foot2"],
  ["킬로미터", "km"],
  ["킬로그램", "kg"],
  ["센티미터", "cm"],
  ["밀리미터", "mm"],
  ["헥타르", "ha"],
  ["에이커", "acre"],
  ["파운드", "pound"],
  ["온스", "oz"],
  ["마일", "mile"],
  ["야드", "yard"],
  ["피트", "foot"],
  ["인치", "inch"],
  ["미터", "m"],
  ["메터", "m"],
  ["그램", "g"],
  ["갤런", "gallon"],
  ["리터", "l"],
  ["정보", "jeongbo"],
  ["시간", "hour"],
  ["주일", "week"],
  ["주간", "week"],
  ["개월", "month"],
  ["km²", "km2"],
  ["㎢", "km2"],
  ["㎡", "m2"],
  ["㎞", "km"],
  ["㎏", "kg"],
  ["㎝", "cm"],
  ["㎜", "mm"],
  ["km", "km"],
  ["kg", "kg"],
  ["cm", "cm"],
  ["mm", "mm"],
  ["ha", "ha"],
  ["℃", "C"],
  ["℉", "F"],
  ["톤", "t"],
  ["평", "pyeong"],
  ["관", "gwan"],
  ["m", "m"],
  ["g", "g"],
];

/** What is counted after a native or Hangul numeral: only with one of these is 세 or 만 a number. Longest first within a syllable. */
export const COUNTERS =
  "가구|가지|가족|개국|개월|개|건|곳|군데|권|그루|그릇|끼|나라|남매|달러|달|대|동|두|마디|마리|명|모금|미터|발|방울|배|번|벌|병|부|분|분기|사람|살|상자|세대|세기|송이|" +
  "순배|시간|시|식구|쌍|아들|아이|자녀|원|위안|유로|엔|인|자루|자리|잔|장|정보|정|주|줄|주일|집|차례|채|척|초|축|층|친구|켤레|톤|통|편|포대|포기|폭|필|학교|학생|" +
  "형제|해|회|여성|남성|여자|남자|딸|도시|형|팀|살배기|갈래|고비|골|기관|기업|단계|경기|정상|차량|번째";
