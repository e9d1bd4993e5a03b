import type { Node } from "@tiptap/pm/model";
import { curled } from "#shared/text/curled.ts";
import { isSuggestion } from "./suggestion-marks.ts";

export interface Wanted {
  words: string;
  matchCase: boolean;
  wholeWords: boolean;
}

/** One place where the words stand. */
export interface Found {
  /** Positions in the document. */
  from: number;
  to: number;
  /** As they stand there. */
  words: string;
  /** The paragraph's text on either side. A line break is "\n". */
  before: string;
  after: string;
  /** Some of them belong to a suggestion that waits to be decided. */
  suggested: boolean;
}

/**
 * Where words stand in a document, in the order of the text and never overlapping. Straight and curled quotation marks
 * are the same, and so are spaces of every width. Time: linear in the text for each place.
 */
export function findWords(document: Node, wanted: Wanted): Found[] {
  const sought = alike(wanted.words.normalize("NFC"), wanted.matchCase);
  if (sought === "") return [];
  const found: Found[] = [];
  document.descendants((block, start) => {
    if (!block.isTextblock) return true;
    const text = block.textBetween(0, block.content.size, "", "\n");
    for (const at of placesOf(sought, alike(text, wanted.matchCase))) {
      const end = at + sought.length;
      if (wanted.wholeWords && (isWithin(text, at) || isWithin(text, end))) continue;
      const [from, to] = [start + 1 + at, start + 1 + end];
      const [words, before, after] = [text.slice(at, end), text.slice(0, at), text.slice(end)];
      found.push({ from, to, words, before, after, suggested: isSuggested(block, at, end) });
    }
    return false;
  });
  return found;
}

/**
 * What is put in the place of found words: with a capital where they had one and the words that were looked for did not,
 * and with its quotation marks turned as a newsroom sets them.
 */
export function replacementFor({ words, before }: Found, wanted: Wanted, replacement: string): string {
  const rises = !wanted.matchCase && isLower(wanted.words) && isUpper(words);
  const put = rises ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
  const beside = before.slice(-1);
  return curled(beside + put).slice(beside.length);
}

/** The same for letters that count as the same: of the same length, so that places in it are places in the text. */
function alike(text: string, matchCase: boolean): string {
  const plain = text
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[^\S\n]/g, " ");
  const small = matchCase ? plain : plain.toLowerCase();
  if (small.length === plain.length) return small;
  return plain.replace(/\p{Lu}/gu, (letter) => (letter === "İ" ? letter : letter.toLowerCase()));
}

function placesOf(sought: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

/** Whether a word goes on over this place. A pair of units is looked at on either side: one letter may take two. */
const isWithin = (text: string, at: number) =>
  /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));

function isSuggested(block: Node, from: number, to: number): boolean {
  let suggested = false;
  block.nodesBetween(from, to, ({ marks }) => {
    suggested ||= marks.some(isSuggestion);
  });
  return suggested;
}

const isLower = (words: string) => /^\p{Ll}/u.test(words);
const isUpper = (words: string) => /^\p{Lu}/u.test(words);
