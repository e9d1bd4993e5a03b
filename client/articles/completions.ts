import { FILTER_FIELDS, FILTER_VALUES, type FilterField, written } from "#shared/articles/filter.ts";

/** One thing that could stand where the caret is. */
export interface Completion {
  /** As it is written: `state:` or `state:returned`. */
  written: string;
  label: string;
  /** A field alone wants a value next. */
  whole: boolean;
}

export interface Offers {
  fieldLabel: (field: FilterField) => string;
  values: (field: FilterField) => readonly { value: string; label: string }[];
  /** Whether what was typed can become this. */
  matches: (typed: string, text: string) => boolean;
}

interface Piece {
  from: number;
  to: number;
  text: string;
}

/** The piece between white space that the caret stands in or behind; quotation marks hold white space. */
export function pieceAt(text: string, caret: number): Piece {
  for (const found of text.matchAll(/(?:[^\s"]|"[^"]*(?:"|$))+/g)) {
    const to = found.index + found[0].length;
    if (found.index <= caret && caret <= to) return { from: found.index, to, text: found[0] };
  }
  return { from: caret, to: caret, text: "" };
}

export function completionsAt(text: string, caret: number, offers: Offers): Completion[] {
  const piece = pieceAt(text, caret);
  const [, name, rest = ""] = /^([a-z]+):(.*)$/is.exec(piece.text) ?? [];
  const field = FILTER_FIELDS.find((each) => each === name?.toLowerCase());
  if (field) return valuesOf(field, rest.replaceAll('"', ""), offers);
  if (name !== undefined) return [];
  const found = FILTER_FIELDS.filter((each) => offers.matches(piece.text, `${each}: ${offers.fieldLabel(each)}`));
  return found.map((each) => ({ written: `${each}:`, label: offers.fieldLabel(each), whole: false }));
}

/** The text with the completion in place of the piece, and where the caret stands then. */
export function completed(text: string, caret: number, { written: inserted, whole }: Completion) {
  const { from, to } = pieceAt(text, caret);
  const gap = whole && !/^\s/.test(text.slice(to)) ? " " : "";
  return {
    text: text.slice(0, from) + inserted + gap + text.slice(to),
    caret: from + inserted.length + (whole ? 1 : 0),
  };
}

/** A filter that is wrong so far and can still become one: nobody is told off in the middle of a word. */
export function isBegun(piece: string): boolean {
  const [, name, typed = ""] = /^([a-z]+):(.*)$/is.exec(piece) ?? [];
  const field = FILTER_FIELDS.find((each) => each === name?.toLowerCase());
  return field !== undefined && FILTER_VALUES[field].some((value) => value.startsWith(typed.toLowerCase()));
}

function valuesOf(field: FilterField, typed: string, offers: Offers): Completion[] {
  return offers
    .values(field)
    .filter(({ value, label }) => offers.matches(typed, `${value} ${label}`))
    .map(({ value, label }) => ({ written: written(field, value), label, whole: true }));
}
