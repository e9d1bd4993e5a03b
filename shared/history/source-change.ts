import { z } from "zod";
import { koreanValues } from "#shared/text/korean-values.ts";
import { normalise } from "#shared/text/normalise.ts";
import { sentencesOf } from "#shared/text/sentences.ts";

/** What a change of the Korean can be, the weightiest first. */
export const SOURCE_CHANGES = [
  "figure",
  "name",
  "quotation",
  "sentence-added",
  "sentence-removed",
  "wording",
  "punctuation",
] as const;
export const sourceChange = z.enum(SOURCE_CHANGES);
export type SourceChange = z.infer<typeof sourceChange>;

/**
 * What lies between two versions of the same Korean, the weightiest first, so that an editor sees at a glance whether
 * the English can stand. `punctuation` and `wording` stand alone: they say that it is nothing weightier.
 * @returns none for two texts that a reader cannot tell apart
 */
export function sourceChanges(before: string, after: string): SourceChange[] {
  const [old, fresh] = [normalise(before), normalise(after)];
  if (old === fresh) return [];
  const found = new Set<SourceChange>();
  if (differ(figuresOf(old), figuresOf(fresh))) found.add("figure");
  if (differ(quotationsIn(old), quotationsIn(fresh))) found.add("quotation");
  const sentences = sentenceChanges(old, fresh);
  for (const change of sentences.changes) found.add(change);
  if (nameChanged(sentences.old, sentences.fresh)) found.add("name");
  if (found.size === 0) found.add(lettersOf(old) === lettersOf(fresh) ? "punctuation" : "wording");
  return SOURCE_CHANGES.filter((change) => found.has(change));
}

const figuresOf = (text: string) =>
  koreanValues(text).map(({ kind, low, high, unit, bound }) => [kind, low, high, unit, bound].join());

const quotationsIn = (text: string) =>
  [...text.matchAll(/[“"「『]([^”"」』]{1,2000})[”"」』]/g)].map(([, words = ""]) => lettersOf(words));

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.toSorted().join("\n") !== b.toSorted().join("\n");
}

/** Sentences that stand only on one side and have nothing like them on the other, and the texts without these. */
function sentenceChanges(before: string, after: string) {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const removed = old.filter((sentence) => !fresh.some((other) => alike(sentence, other)));
  const added = fresh.filter((sentence) => !old.some((other) => alike(sentence, other)));
  // One that gave way to another was reworded; what is more than that came or went.
  const reworded = Math.min(removed.length, added.length);
  const changes: SourceChange[] = [];
  if (added.length > reworded) changes.push("sentence-added");
  if (removed.length > reworded) changes.push("sentence-removed");
  const without = (all: readonly string[], gone: readonly string[], drop: boolean) =>
    (drop ? all.filter((sentence) => !gone.includes(sentence)) : all).join(" ");
  return {
    changes,
    old: without(old, removed, removed.length > reworded),
    fresh: without(fresh, added, added.length > reworded),
  };
}

/** Two wordings of one sentence: more than four in ten of their words are the same. */
function alike(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  const shared = words.filter((word) => others.includes(word)).length;
  return 2 * shared > 0.4 * (words.length + others.length);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** People by the title after them, places by their ending, Latin names, hanja: what stands on one side only. */
const nameChanged = (before: string, after: string) => differ(namesIn(before), namesIn(after));

const namesIn = (text: string) => [...text.matchAll(NAME)].map(([name]) => name.replaceAll(" ", ""));

const TITLES =
  "씨|군|양|기자|대표|위원장|부위원장|총비서|비서|장관|차관|국장|소장|교수|박사|주석|대변인|의원|대사|부장|과장";
const PLACES = "남도|북도|강도|특별시|직할시|시|군|구역|리|동|읍";
const WORD_ENDS = "(?=$|[^가-힣]|[에은는이가을를의와과로도께](?:$|[^가-힣])|에서|으로|에게|부터|까지)";
const NAME = new RegExp(
  [
    `[가-힣]{2,4} ?(?:${TITLES})${WORD_ENDS}`,
    `[가-힣]{1,4}(?:${PLACES})${WORD_ENDS}`,
    "\\p{Lu}[\\p{L}'’-]+",
    "\\p{Script=Han}{2,}",
  ].join("|"),
  "gu",
);
