/**
 * What the desk's list can be asked, and how it is written: `한글 words state:returned by:"Min-ji Jang" due:today`.
 * Several values of one field mean any of them; different fields and words must all hold.
 */
export const FILTER_VALUES = {
  /** Some paragraph of the article is in this state. */
  state: ["empty", "draft", "submitted", "returned", "approved", "outdated"],
  has: ["query", "blocking-query", "suggestion", "deadline"],
  due: ["overdue", "today", "tomorrow", "week"],
  is: ["waiting", "mine", "restricted", "unpublished", "published", "withdrawn", "archived"],
  /** A member, by any part of the name; `me` is the person who asks. */
  by: ["me"],
} as const;
export type FilterField = keyof typeof FILTER_VALUES;
export const FILTER_FIELDS = Object.keys(FILTER_VALUES) as FilterField[]; // the keys of a const object are its key type

export interface Filter {
  words: string[];
  fields: Partial<Record<FilterField, string[]>>;
  /** Written as a filter, but with a field or a value that does not exist: said, never silently ignored. */
  unknown: string[];
}

/** Letters that are looked at; what is longer is a paste that went astray. */
export const LONGEST_FILTER = 500;

export function parseFilter(text: string): Filter {
  const filter: Filter = { words: [], fields: {}, unknown: [] };
  for (const token of tokensOf(text)) sort(token.trim(), filter);
  return filter;
}

/** Pieces between white space; quotation marks hold a piece together. Joined again they give the text back. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*(?:[^\s"]|"[^"]*(?:"|$))+/g) ?? [];
}

/** As it is written in the field: quoted where it has white space. */
export function written(field: FilterField, value: string): string {
  return /\s/.test(value) ? `${field}:"${value}"` : `${field}:${value}`;
}

function sort(token: string, filter: Filter) {
  const [, name, rest = ""] = /^([a-z]+):(?!\/\/)(.*)$/is.exec(token) ?? [];
  if (name === undefined) {
    const word = unquoted(token);
    if (word !== "") filter.words.push(word);
    return;
  }
  const field = FILTER_FIELDS.find((each) => each === name.toLowerCase());
  const value = unquoted(rest);
  if (field && value === "") return; // still being typed
  if (!field || !allows(field, value)) filter.unknown.push(token);
  else filter.fields[field] = [...(filter.fields[field] ?? []), field === "by" ? value : value.toLowerCase()];
}

function allows(field: FilterField, value: string): boolean {
  const values: readonly string[] = FILTER_VALUES[field];
  return field === "by" || values.includes(value.toLowerCase());
}

const unquoted = (text: string) => text.replaceAll('"', "").normalize("NFC").trim();
