/**
 * Where an English rendering stands: as a word of its own, with what inflection adds, whatever the case of its letters,
 * the kind of its apostrophes and hyphens, and its spaces. UTF-16 units of the text. Time: linear in the text.
 */
export function findRendering(text: string, rendering: string): [from: number, to: number] | undefined {
  const match = patternOf(rendering)?.exec(text);
  return match ? [match.index, match.index + match[0].length] : undefined;
}

const KEPT = new Map<string, RegExp | undefined>();
const MOST_KEPT = 5_000;

function patternOf(rendering: string): RegExp | undefined {
  if (KEPT.has(rendering)) return KEPT.get(rendering);
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  const pattern = made(rendering.normalize("NFC").trim());
  KEPT.set(rendering, pattern);
  return pattern;
}

/** Every character stands for itself; nothing that somebody typed is read as a pattern. */
function made(rendering: string): RegExp | undefined {
  if (rendering === "") return undefined;
  const words = rendering
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/['’]/g, "['’]")
    .replace(/[-‐‑]/g, "[-‐‑]")
    .replace(/\s+/g, "\\s{1,3}");
  const before = /^[\p{L}\p{N}]/u.test(rendering) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = /[\p{L}\p{N}]$/u.test(rendering) ? "(?:es|s)?(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`${before}${words}${after}`, "iu");
}
