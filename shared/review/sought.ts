import { spellingsOf } from "#shared/terms/spellings.ts";
import { sentenceRanges } from "#shared/text/sentences.ts";

/** What somebody looks for: every one of these must stand in one text. */
export type Sought = readonly Wanted[];

interface Wanted {
  /** As it may stand in a text, whatever the spaces and marks between its syllables. */
  readonly pattern: RegExp;
  /** The same for the index, in the language of tsquery; it may let through too much, never too little. */
  readonly query: string;
}

/**
 * Reads what was typed. White space parts words, which may stand anywhere in the text; quotation marks keep them together.
 * Korean is found inside of longer words and whatever its spaces, in the North's spelling and the South's, and a particle
 * at its end does not matter; words of letters and figures are found by their beginnings, a single one as it is.
 * Nothing is sought where no letter was typed.
 */
export function soughtIn(words: string): Sought {
  const pieces = words.normalize("NFC").toLowerCase().match(PIECES) ?? [];
  return pieces.slice(0, MOST).flatMap((piece) => {
    const forms = formsOf(piece);
    if (forms.length === 0) return [];
    const pattern = new RegExp([...formsOf(`"${piece}`), ...forms].map(patternOf).join("|"), "giu"); // the longest first
    return [{ pattern, query: `(${forms.map((form) => keysOf(form).join(" & ")).join(" | ")})` }];
  });
}

export const queryOf = (sought: Sought): string => sought.map(({ query }) => query).join(" & ");

/** A stretch of a sentence, and whether it is what was sought. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

/** The sentence in which the first of it stands, with every match in it; undefined when the text does not hold all that is sought. */
export function sentenceWith(original: string, sought: Sought): Stretch[] | undefined {
  const text = original.normalize("NFC");
  const places = sought.map(({ pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length] as const),
  );
  if (places.length === 0 || places.some((each) => each.length === 0)) return undefined;
  const all = places.flat().sort(([one], [other]) => one - other);
  const [first, end] = all[0] ?? [0, 0];
  const [from, to] = sentenceRanges(text).find((range) => range[1] > first) ?? [0, text.length];
  const [start, stop] = [Math.max(from, first - AROUND), Math.min(Math.max(to, end), end + 2 * AROUND)];
  const stretches = cut(text, [start, stop], all);
  return [...dots(start > from), ...stretches, ...dots(stop < to)];
}

function cut(
  text: string,
  [start, stop]: readonly [number, number],
  places: readonly (readonly [number, number])[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  for (const [from, to] of places) {
    if (from < at || to > stop) continue;
    stretches.push({ text: text.slice(at, from), match: false }, { text: text.slice(from, to), match: true });
    at = to;
  }
  return [...stretches, { text: text.slice(at, stop), match: false }].filter((each) => each.text !== "");
}

const dots = (are: boolean): Stretch[] => (are ? [{ text: "…", match: false }] : []);

/** A form is runs of syllables and words of letters, in their order. */
type Form = readonly string[];

function formsOf(piece: string): Form[] {
  const units = piece.match(UNITS) ?? [];
  const run = units.join("");
  if (units.length === 0 || !ONLY_SYLLABLES.test(run)) return units.length === 0 ? [] : [units];
  const bare = QUOTED.test(piece) ? run : run.replace(PARTICLE, "$1");
  return spellingsOf(bare).map((spelling) => [spelling]);
}

/** The keys of `search_keys` in the migrations: pairs of syllables, and words of letters. */
function keysOf(form: Form): string[] {
  return form.flatMap((unit) => {
    const letters = [...unit];
    if (!ONLY_SYLLABLES.test(unit))
      return [letters.length === 1 ? `'${unit}'` : `'${letters.slice(0, 40).join("")}':*`];
    if (letters.length === 1) return [`'${unit}':*`];
    return letters.slice(1).map((letter, at) => `'${letters[at]}${letter}'`);
  });
}

const patternOf = (form: Form): string =>
  form
    .map((unit) => {
      const letters = [...unit];
      if (ONLY_SYLLABLES.test(unit)) return letters.join(`${BETWEEN}{0,4}`);
      return `(?<![${LETTERS}])${unit}${letters.length === 1 ? `(?![${LETTERS}])` : ""}`;
    })
    .reduce((before, unit) => `${before}[${LETTERS}]*${BETWEEN}{0,6}${unit}`);

const SYLLABLES = "ㄱ-ㆎ가-힣一-鿿ぁ-ヿ";
const LETTERS = "0-9a-zß-ɏͰ-ӿ";
const BETWEEN = `[^${LETTERS}${SYLLABLES}]`;
const PIECES = /["“][^"“”]*["”]?|[^\s"“”]+/gu;
const UNITS = new RegExp(`[${SYLLABLES}]+|[${LETTERS}]+`, "gu");
const ONLY_SYLLABLES = new RegExp(`^[${SYLLABLES}]+$`, "u");
const QUOTED = /^["“]/;
/** What grows onto a word of two syllables or more. Taking it off finds more, never less. */
const PARTICLE =
  /^(.{2,}?)(?:은|는|이|가|을|를|의|에|도|만|와|과|로|으로|에서|에게|에는|에서는|에게서|으로부터|로부터|부터|까지|보다|처럼)$/u;
/** Words that are looked for at once. */
const MOST = 12;
/** Characters that are shown of a long sentence before the match, and half of those after it. */
const AROUND = 120;
