const LONGEST = 64;
const MOST = 20_000;

/**
 * What a word is, kept for when it is met again: within an article and in the next one most words are.
 * Beyond some thousand words all are forgotten.
 */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = find(word);
    if (word.length > LONGEST) return found;
    if (known.size >= MOST) known.clear();
    known.set(word, found);
    return found;
  };
}
