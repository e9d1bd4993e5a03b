import { type Folded, folded } from "#shared/text/folded.ts";
import { endsInNumeral, mayEnd, mayStandBefore } from "./boundaries.ts";
import { spellingsOf } from "./spellings.ts";

/** What the matcher needs of an entry. */
export interface Sought {
  readonly id: string;
  /** As the North or the South writes them; the other spelling is derived. */
  readonly korean: readonly string[];
  /** Longer words in which the form means something else: 인도하다 is no India. */
  readonly except?: readonly string[];
}

/** A term at its place in the text: UTF-16 units of the text as it was given, from inclusive, to exclusive. */
export interface TermMatch {
  readonly termIds: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Matcher {
  /** More to look for; fifty thousand are added in parts, so that nobody else has to wait. */
  add(terms: Iterable<Sought>): void;
  /** The terms of a text in order; where terms contain one another or overlap, the longest from the left. Errors: none. */
  find(text: string): TermMatch[];
}

/**
 * Finds terms under their particles, in either spelling, with or without the spaces of compounds, in NFC or NFD.
 * Time to add: linear in the forms. Time of `find`: linear in the text, times the different lengths of forms that
 * begin with the same two characters. Source of the boundary rule: measured on the names of 90 countries, where it takes
 * the false matches of a plain search for a substring down to an eighth.
 */
export function termMatcher(terms: Iterable<Sought>): Matcher {
  const forms = new Map<string, Form>();
  const lengths = new Map<string, number[]>();
  const addAll: Matcher["add"] = (more) => {
    for (const { id, korean, except = [] } of more) {
      for (const form of korean) for (const spelling of spellingsOf(form)) add(forms, lengths, spelling, id);
      for (const word of except) add(forms, lengths, word.normalize("NFC"), undefined);
    }
  };
  addAll(terms);
  return { add: addAll, find: (text) => findAll(folded(text), forms, lengths) };
}

interface Form {
  readonly termIds: string[];
  /** Places inside the form, without its spaces, where it is written with a space. */
  seams: readonly number[];
}

function add(forms: Map<string, Form>, lengths: Map<string, number[]>, spelling: string, id: string | undefined) {
  // Of three hundred thousand spellings nearly all are one word of plain syllables, which fold to themselves.
  const { text, seams } = ONE_WORD.test(spelling) ? { text: spelling, seams: NO_SEAMS } : seamsOf(spelling);
  if (text === "" || text.length > LONGEST_FORM) return;
  const form = forms.get(text);
  if (!form) forms.set(text, { termIds: id === undefined ? [] : [id], seams });
  else {
    if (id !== undefined && !form.termIds.includes(id)) form.termIds.push(id);
    if (seams.length > 0) form.seams = [...form.seams, ...seams];
  }
  const key = text.slice(0, 2);
  const known = lengths.get(key) ?? [];
  if (known.includes(text.length)) return;
  lengths.set(
    key,
    [...known, text.length].sort((a, b) => b - a),
  );
}

const LONGEST_FORM = 60;
const ONE_WORD = /^[가-힣]+$/;
const NO_SEAMS: readonly number[] = [];

function seamsOf(spelling: string) {
  const { text, spaceBefore } = folded(spelling);
  return { text, seams: spaceBefore.flatMap((space, at) => (space && at > 0 ? [at] : [])) };
}

function findAll(text: Folded, forms: ReadonlyMap<string, Form>, lengths: ReadonlyMap<string, number[]>): TermMatch[] {
  const matches: TermMatch[] = [];
  let last = 0;
  for (let at = 0; at < text.text.length; at++) {
    if (!mayBegin(text, at, last)) continue;
    const length = longestAt(text, at, forms, lengths);
    if (length === 0) continue;
    const { termIds } = forms.get(text.text.slice(at, at + length))!; // longestAt found it
    last = at + length;
    // Within bounds: the match lies inside the text.
    if (termIds.length > 0) matches.push({ termIds, from: text.from[at]!, to: text.to[last - 1]! });
    at = last - 1;
  }
  return matches;
}

function longestAt(
  text: Folded,
  at: number,
  forms: ReadonlyMap<string, Form>,
  lengths: ReadonlyMap<string, number[]>,
): number {
  const keys = [text.text.slice(at, at + 2), text.text.slice(at, at + 1)];
  for (const key of keys) {
    for (const length of lengths.get(key) ?? []) {
      if (at + length > text.text.length) continue;
      const form = forms.get(text.text.slice(at, at + length));
      if (form && seamsFit(text, at, length, form) && endsWell(text, at + length, length)) return length;
    }
  }
  return 0;
}

/** A space inside a match stands where the form has one, or in the middle of a long compound. */
function seamsFit({ spaceBefore }: Folded, at: number, length: number, { seams }: Form): boolean {
  for (let inside = 1; inside < length; inside++) {
    if (!spaceBefore[at + inside] || seams.includes(inside)) continue;
    if (length < 4 || inside < 2 || length - inside < 2) return false;
  }
  return true;
}

function endsWell({ text, spaceBefore }: Folded, end: number, length: number): boolean {
  if (end >= text.length || spaceBefore[end]) return true;
  if (!HANGUL.test(text.charAt(end))) return !(LATIN.test(text.charAt(end)) && LATIN.test(text.charAt(end - 1)));
  let to = end + 1;
  while (to < text.length && to - end < LONGEST_ENDING && !spaceBefore[to] && HANGUL.test(text.charAt(to))) to++;
  return mayEnd(text.slice(end, to), length);
}

const LONGEST_ENDING = 12;

/** Not inside a word, but for a word that belongs before it: an office of a place, a numeral. */
function mayBegin({ text, spaceBefore }: Folded, at: number, last: number): boolean {
  if (at === 0 || spaceBefore[at] || !/[가-힣\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  if (LATIN.test(text.charAt(at))) return !LATIN.test(text.charAt(at - 1));
  if (!HANGUL.test(text.charAt(at - 1))) return true;
  let from = at - 1;
  while (from > last && at - from < LONGEST_PREFIX && !spaceBefore[from] && HANGUL.test(text.charAt(from - 1))) from--;
  const run = text.slice(from, at);
  const free = from === last || spaceBefore[from] || from === 0 || !HANGUL.test(text.charAt(from - 1));
  if (from === last && last > 0 && run.length === 0) return true;
  if (endsInNumeral(text.slice(Math.max(0, at - 8), at))) return true;
  return free && (mayStandBefore(run) || (last > 0 && from === last && OFFICE.test(run)));
}

const LONGEST_PREFIX = 4;
/** Between the name of a place and what belongs to it: 혜산시보위부, 함경북도안전국. */
const OFFICE = /^(?:시|도|군|읍|구역|특별시|당|시당|도당)$/;
const HANGUL = /[가-힣]/;
const LATIN = /[\p{Script=Latin}\p{N}]/u;
