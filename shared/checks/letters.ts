/** Hangul syllables and every kind of jamo (also half-width). */
export const HANGUL = /[\uAC00-\uD7A3\u1100-\u11FF\u3131-\u318E\uA960-\uA97C\uD7B0-\uD7FB\uFFA1-\uFFDC]/g;

/** Nothing that a reader would see. */
export const isBlank = (text: string): boolean => !/[^\s\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/.test(text);

export const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
export const countHangul = (text: string): number => text.match(HANGUL)?.length ?? 0;
