/**
 * A pattern of the Latin spellings that a Korean word may have: Revised Romanisation, McCune-Reischauer without its signs,
 * the northern form, and what bearers of names write. Syllables may be parted; a name may have its surname last.
 * Expects lower case tokens with one space between them.
 */
export function latinSpelling(word: string): RegExp {
  const syllables = [...word].flatMap((letter) => spellingOf(letter.charCodeAt(0)) ?? []).slice(0, LONGEST);
  if (syllables.length < 2) return NEVER;
  const orders = [syllables, [...syllables.slice(1), ...syllables.slice(0, 1)]];
  const isName = syllables.length <= 4;
  return new RegExp(
    `(?:^| )(?:${orders
      .slice(0, isName ? 2 : 1)
      .map((each) => each.join(" ?"))
      .join("|")})(?: |$|s )`,
  );
}

/** More syllables than this tell nothing more, and every one multiplies the ways to read. */
const LONGEST = 12;
const NEVER = /(?!)/;

function spellingOf(code: number): string | undefined {
  const index = code - 0xac00;
  if (index < 0 || index >= 11_172) return undefined;
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? "";
  const initial = INITIALS[Math.floor(index / 588)] ?? "";
  return `(?:${initial})(?:${vowel})(?:${FINALS[index % 28] ?? ""})`;
}

const INITIALS =
  "k|g kk|gg n|r|l t|d tt|dd r|l|n| m p|b pp|bb s|sh ss|s |r|l|n|w j|ch|c|z jj|tch|ch ch|c k|kh t|th p|ph|f h".split(
    " ",
  );
const VOWELS = (
  "a|ar ae|ai|e|a ya|ia yae|ye eo|o|u|oe|ou e|ae|ey yeo|yo|you|yu|eo|o|u|yeou ye|e o wa|oa wae|oae|wai oe|oi|we|wei|ei " +
  "yo|yeo|io|o u|oo|ou|w|woo wo|weo|wu|uo we|ue wi|ui|wee yu|yoo|you|iu|u eu|u|oo|o ui|ee|i|yi|eui|hee i|ee|y|yi|ie|ea"
).split(" ");
const FINALS =
  "|h k|g|c|ck|ng k|g|ng k|g n|l n n t|d|n l|r|ll l|k|g m|lm l|p l l p|l l m p|b|m p|b|m t|s|d|n t|s|n ng|n t|d t|d k t|d p t|h".split(
    " ",
  );
