import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";

/** Steps as they are laid over a text; undefined where one found no place in it. */
export interface Laid {
  document: Node;
  steps: readonly (Step | undefined)[];
}

/**
 * The words that steps put in before they were laid over a colleague's text, and put in no more: their place was deleted,
 * or a deletion of one's own, meant for other words, takes them with it where two places have become one. Words that
 * one took back oneself are not lost.
 */
export function lostWords(before: Laid, after: Laid): string {
  const [stood, stand] = [survivors(before), survivors(after)];
  const isLess = (words: string, at: number) => (stand[at] ?? "").length < words.length;
  // A desk that left some out does not say which: then all of them are kept, if any are missing.
  if (stood.length !== stand.length) return stand.join("").length < stood.join("").length ? stood.join("") : "";
  return stood.filter(isLess).join("");
}

/** The words that steps put in and that a text, taken as a whole, does not have. */
export function wordsMissing(before: Laid, text: string): string {
  return survivors(before)
    .filter((words) => !text.includes(words))
    .join("");
}

/** What is left, after all the steps, of the words that each of them put in. */
function survivors({ document, steps }: Laid): string[] {
  let now = document;
  let ranges: { by: number; from: number; to: number }[] = [];
  for (const [by, step] of steps.entries()) {
    const next = step?.apply(now).doc;
    if (!step || !next) continue;
    const map = step.getMap();
    ranges = ranges
      .filter((range) => !isReplacedBy(step, range)) // a map would keep its edges around what came in its place
      .map((range) => ({ ...range, from: map.map(range.from, 1), to: map.map(range.to, -1) }))
      .filter(({ from, to }) => from < to);
    if (step instanceof ReplaceStep && step.slice.size > 0)
      ranges.push({ by, from: step.from, to: step.from + step.slice.size });
    now = next;
  }
  const words = (by: number) =>
    ranges.filter((range) => range.by === by).map(({ from, to }) => now.textBetween(from, to, "\n\n", "\n"));
  return steps.map((_, by) => words(by).join(""));
}

const isReplacedBy = (step: Step, { from, to }: { from: number; to: number }): boolean =>
  step instanceof ReplaceStep && step.from < step.to && step.from <= from && to <= step.to;
