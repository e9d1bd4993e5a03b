/**
 * Whether what somebody has typed so far can become what they look for. Hangul is compared by letters, so that 하
 * already finds 한국 while the syllable is being composed, and ㅎㅅ finds 혜산 by its initials.
 */
export function matches(query: string, text: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => word === "" || letters(text).includes(letters(word)) || initialsMatch(word, text));
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}

/** Decomposed, without the accents that nobody types: é is found by e, 한 by 하. */
function letters(text: string): string {
  return folded(text).normalize("NFD").replace(/\p{M}/gu, "");
}

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES_PER_INITIAL = 588;

function initialsMatch(word: string, text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(word) && initials(text).includes(word);
}

function initials(text: string): string {
  return folded(text).replace(/[가-힣]/g, (syllable) => {
    const index = Math.floor((syllable.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL);
    return INITIALS[index] ?? syllable;
  });
}
