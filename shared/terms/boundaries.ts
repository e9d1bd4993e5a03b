/**
 * Where a Korean term may begin and end. Particles grow onto words without a space, names carry titles, places the names
 * of offices: 장마당에서는, 혜산시당, 보위부로부터. Everything else that grows onto a short word makes it another word.
 */

/** Whether the term may end before `rest`, the Hangul that follows it directly. Free for forms of four syllables: nothing else begins so. */
export function mayEnd(rest: string, length: number): boolean {
  if (rest === "" || length >= 4) return true;
  return length === 1 ? PARTICLES_ONLY.test(rest) : ENDING.test(rest);
}

/** The Hangul run that stands before a term, when there is one: 도당위원회, 시보위부, 전 인민반장. */
export const mayStandBefore = (run: string): boolean => PREFIX.test(run);

/** 3만 위안, 5천위안: a numeral is no part of the word after it. */
export const endsInNumeral = (text: string): boolean => /[\d.,][십백천만억조]{0,4}$/.test(text);

const PARTICLE = [
  "은|는|이|가|을|를|의|에|도|만|와|과|로|나|랑|야|여|께|란|든|며|고|라|다|인|뿐|들|씩|째|쯤",
  "에서|에게|에는|에도|에만|에선|에의|로서|로써|로는|로도|에게서|으로|으로서|으로써|으로는|으로도|부터|까지|보다|처럼|같이|마다|조차|마저|밖에",
  "이나|이든|이며|이고|이라|이라고|이라는|라고|라는|라며|라면|이란|이던|이었|였|했|이다|이라도|라도|하고|이랑|이야|이여|대로|만큼|에서는|에서도|으로부터|로부터",
  "입니다|인데|이지만|지만|이므로|이자|이라며|이라면|인가|이냐|였다|였던|이었다|이었던|이라서|이라던|답게|다운",
].join("|");

/** What joins onto titles, offices, places, groups and things without making another word of them. */
const SUFFIX = [
  "씨|님|측|내|간|산|제|발|행|급|당|별|쪽|때|중|전|후|상|군|권|용|형|식|파|계|대|장|원|집|값|앞|옆|뒤|안|밖|역|항|교|천",
  "시|도|군|읍|리|동|구|구역|특별시|직할시|시당|도당|군당|당국|정부|주민|주민들|출신|지역|일대|시내|인근|관계자|소속|대표|지부|지구|요원|간부|가족|사람|시장|세관|지도원|부장|국장|부부장|위원장|비서|동지|대원|대원들|병사|군인|생활|활동|운영|장사|장사꾼|상인|상인들|관리|관리소|관리원|단속|단속원|돈|화|화폐|환율|시세|거래|무역|회사|기관|본부|지부장",
].join("|");

const PARTICLES_ONLY = new RegExp(`^(?:${PARTICLE}){1,3}$`);
/** Of a place its unit may follow, and an office of that: 혜산시보위부, 온성군당. */
const UNIT = "(?:특별시|직할시|시|도|군|구역)(?:[가-힣]{2,10})?";
const ENDING = new RegExp(`^(?:${UNIT}|(?:${SUFFIX})?(?:${PARTICLE}){0,4})$`);
const PREFIX = /^(?:도|시|군|구|각|현|전|신|구역|중앙|국가|북|남|북한|조선|평양|도시|해당|관할|지방|각급|매|한|두|그)$/;
