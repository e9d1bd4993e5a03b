/**
 * The Korean words of a text without what is tied to them: particles of nouns, endings of verbs. In the South's spelling of
 * first syllables, so that 로동 of the North and 노동 are one word.
 */
export const koreanWords = (text: string): string[] => koreanWordsAsWritten(text).map(foldNorth);

/** The same with the spelling of the text. */
export const koreanWordsAsWritten = (text: string): readonly string[] => text.match(/[가-힣]{1,40}/g) ?? [];

/** 량강 and 양강, 녀성 and 여성: the South drops or softens ㄹ and ㄴ at the head of a word (두음 법칙), the North writes them. */
export function foldNorth(word: string): string {
  const code = word.charCodeAt(0) - 0xac00;
  if (code < 0 || code >= 11172) return word;
  const initial = Math.floor(code / 588);
  if (initial !== RIEUL && initial !== NIEUN) return word;
  const isPalatal = PALATAL.has(Math.floor((code % 588) / 28));
  if (initial === NIEUN && !isPalatal) return word;
  const folded = (isPalatal ? IEUNG : NIEUN) * 588 + (code % 588);
  return String.fromCharCode(0xac00 + folded) + word.slice(1);
}

const [NIEUN, RIEUL, IEUNG] = [2, 5, 11];
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ by their number among the vowels. */
const PALATAL = new Set([2, 6, 7, 12, 17, 20]);

/** The word without its particles or endings; never shorter than one syllable. Stripped twice: 에서는, 들에게. */
export function stemOf(word: string): string {
  const once = word.replace(ENDINGS, "");
  return once.length > 2 ? once.replace(ENDINGS, "") : once;
}

const PARTICLES =
  "으로부터 로부터 에게서 에서는 에서도 에서의 이라는 이라고 이라며 이라면 이었다 입니다 에서 에게 에는 에도 으로 라는 라고 까지 부터 처럼 보다 마다 조차 마저 밖에 이나 이며 이고 이다 였다 과의 와의 과는 와는 들이 들은 들을 들의 들과 씨는 씨가 씨의 한테 께서 만이 만을 만의 은 는 이 가 을 를 의 에 와 과 도 로 만 들 나 며 고 씨 측";
const VERBALS =
  "했습니다 됐습니다 하였다 되었다 했다고 됐다고 한다고 된다고 했으며 됐으며 하면서 되면서 했지만 했는데 하는데 하려는 하려고 하기로 하기 하도록 되도록 하지만 하거나 하여 하며 하고 하는 하던 하게 하지 해서 해야 했던 했고 했다 한다 할 한 해 됐다 됐고 되는 되며 되고 된다 되어 된 될 돼 시켰다 시키는 시킨 시킬 시켜 시키기 받은 받는 받고 받았다 당했다 당한 스러운 적인 적으로 적이고 적이 습니다 었습니다 았습니다 었다고 았다고 었으며 았으며 었지만 았지만 었던 았던 었고 았고 었다 았다 는다 으며 으면 으니 지만 는데 던 다고 다는 다며 다 면 며 면서";
const ENDINGS = new RegExp(
  `(?<=[가-힣])(?:${[...new Set(`${PARTICLES} ${VERBALS}`.split(" "))].sort((one, other) => other.length - one.length).join("|")})$`,
);

/** What a word may be looked up by when a lexicon is learnt: itself without endings, its beginnings, and the second half of a compound. */
export function formsOf(word: string): string[] {
  const stem = stemOf(word);
  const forms = [stem, word.slice(0, 2)];
  for (let length = 2; length < Math.min(4, stem.length); length++) forms.push(stem.slice(0, length));
  if (stem.length >= 4) forms.push(stem.slice(-2));
  return [...new Set(forms)];
}
