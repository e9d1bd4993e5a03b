/**
 * The spellings of the North and the South of one Korean form: 로동신문 and 노동신문, 량강도 and 양강도, 리 and 이, 녀성
 * and 여성, 조선로동당 and 조선노동당. The form itself comes first. A syllable that begins a word may change; in forms of
 * four syllables and more one inside may, because compounds hide the beginnings of their words.
 * Source: 한글 맞춤법 (South), articles 10 to 12, against 조선말규범집 (North), which keeps ㄹ and ㄴ.
 */
export function spellingsOf(form: string): string[] {
  const nfc = form.normalize("NFC");
  const syllables = [...nfc];
  const count = syllables.filter((each) => HANGUL.test(each)).length;
  const spellings = new Set([nfc]);
  for (const [at, syllable] of syllables.entries()) {
    const begins = at === 0 || !HANGUL.test(syllables[at - 1]!); // at > 0
    if (!begins && count < 4) continue;
    for (const other of otherInitials(syllable)) {
      // Within a word the South keeps ㄹ after a final but for 률 and 렬; there only the North's ㄹ is looked for, not one invented.
      if (!begins && !isLiquid(syllable) && !isLiquid(other)) continue;
      spellings.add([...syllables.slice(0, at), other, ...syllables.slice(at + 1)].join(""));
    }
  }
  return [...spellings];
}

const HANGUL = /[가-힣]/;
const [NIEUN, RIEUL, IEUNG] = [2, 5, 11];
/** Vowels before which ㄹ and ㄴ fall away in the South: ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ. */
const FALLS = new Set([2, 3, 6, 7, 12, 17, 20]);

/** The syllable with the initial that the other side of the border writes. */
function otherInitials(syllable: string): string[] {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code >= 11172) return [];
  const [initial, rest] = [Math.floor(code / 588), code % 588];
  const falls = FALLS.has(Math.floor(rest / 28));
  const others: Record<number, number[]> = falls
    ? { [RIEUL]: [IEUNG], [NIEUN]: [IEUNG], [IEUNG]: [RIEUL, NIEUN] }
    : { [RIEUL]: [NIEUN], [NIEUN]: [RIEUL] };
  return (others[initial] ?? []).map((other) => String.fromCharCode(0xac00 + other * 588 + rest));
}

const isLiquid = (syllable: string) => Math.floor((syllable.charCodeAt(0) - 0xac00) / 588) === RIEUL;
