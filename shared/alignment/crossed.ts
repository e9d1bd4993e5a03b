import type { Moved } from "./confidence.ts";
import type { Lattice } from "./lattice.ts";
import type { Layout } from "./layout.ts";
import { pathWithin, type Step, scoreWithin } from "./programme.ts";
import type { Scores } from "./score.ts";

/** How well one paragraph renders another by itself, each pair reckoned once. */
export function pairScores(scores: Scores, source: Layout, target: Layout): (p: number, q: number) => number {
  const known = new Map<number, number>();
  return (p, q) => {
    const key = p * target.paragraphs + q;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = scoreWithin(scores, source.sentences(p), target.sentences(q));
    known.set(key, found);
    return found;
  };
}

/** A swap of the path as the two crossed pairs of paragraphs that it stands for. */
export function unswapped(steps: readonly Step[], { scores, source, target }: Lattice): Step[] {
  return steps.flatMap((step) => {
    if (!step.swap) return [step];
    const [p, q] = [source.endsAt[step.i + step.a]!, target.endsAt[step.j + step.b]!]; // a swap ends where paragraphs end
    return [
      ...pathWithin(scores, source.sentences(p - 1), target.sentences(q)),
      ...pathWithin(scores, source.sentences(p), target.sentences(q - 1)),
    ];
  });
}

/** Pairs of paragraphs that the path had to leave because others cross them, and that fit each other well: the best first, each paragraph once. */
export function movedPairs(steps: readonly Step[], { scores, source, target, pairScore }: Lattice): Moved[] {
  const linked = steps.filter(({ a, b }) => a > 0 && b > 0);
  const leftSources = untouched(
    source,
    linked.map(({ i, a }) => [i, i + a]),
  );
  const leftTargets = untouched(
    target,
    linked.map(({ j, b }) => [j, j + b]),
  );
  const gain = (p: number, q: number) =>
    pairScore(p, q) - scores.sourceParagraph(p) - scores.targetParagraph(q) + scores.moved;
  const candidates = leftSources
    .flatMap((p) => leftTargets.map((q) => ({ p, q, gain: gain(p, q) })))
    .filter((pair) => pair.gain > 0)
    .sort((one, other) => other.gain - one.gain);
  const [takenSources, takenTargets] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ p, q }) => {
    if (takenSources.has(p) || takenTargets.has(q)) return false;
    takenSources.add(p);
    takenTargets.add(q);
    return true;
  });
}

/** The path with these pairs linked. */
export const withMoved = (
  steps: readonly Step[],
  moved: readonly Moved[],
  { scores, source, target }: Lattice,
): Step[] =>
  moved.reduce<readonly Step[]>(
    (path, { p, q }) => replaced(path, source.sentences(p), target.sentences(q), scores),
    steps,
  ) as Step[]; // a copy at the first pair, and nobody else holds the path

/** Paragraphs of which no sentence is linked. */
function untouched({ paragraphs, endsAt, sentences }: Layout, linked: readonly (readonly number[])[]): number[] {
  const touched = new Uint8Array(endsAt.length - 1);
  for (const [from = 0, to = 0] of linked) touched.fill(1, from, to);
  return Array.from({ length: paragraphs }, (_, paragraph) => paragraph).filter(
    (paragraph) => !touched.subarray(...sentences(paragraph)).includes(1),
  );
}

/** Takes the lone sentences of both paragraphs out and links the paragraphs instead. */
function replaced(
  steps: readonly Step[],
  source: readonly [number, number],
  target: readonly [number, number],
  scores: Scores,
): Step[] {
  const kept = steps.flatMap((step) =>
    step.b === 0 ? without(step, "i", "a", source) : step.a === 0 ? without(step, "j", "b", target) : [step],
  );
  return [...kept, ...pathWithin(scores, source, target)];
}

function without(step: Step, start: "i" | "j", size: "a" | "b", [from, to]: readonly [number, number]): Step[] {
  const end = step[start] + step[size];
  if (end <= from || step[start] >= to) return [step];
  const before = from - step[start];
  const after = end - to;
  return [
    ...(before > 0 ? [{ ...step, [size]: before }] : []),
    ...(after > 0 ? [{ ...step, [start]: to, [size]: after }] : []),
  ];
}
