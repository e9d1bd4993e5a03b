/** A table that is asked with words of a text: without a prototype, so that "constructor" finds nothing in it. */
export const lookup = <Entry>(entries: Record<string, Entry>): Record<string, Entry> =>
  Object.assign(Object.create(null), entries);
