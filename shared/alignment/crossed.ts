import { type Layout, pathWithin, type Step } from "./programme.ts";
import type { BeadScore } from "./score.ts";

/** How well one paragraph renders another by itself, each pair reckoned once. */
export function pairScores(score: BeadScore, source: Layout, target: Layout): (p: number, q: number) => number {
  const known = new Map<number, number>();
  return (p, q) => {
    const key = p * target.starts.length + q;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { score: found } = pathWithin(score, sentencesIn(source, p), sentencesIn(target, q));
    known.set(key, found);
    return found;
  };
}

const sentencesIn = ({ starts }: Layout, paragraph: number) => [starts[paragraph]!, starts[paragraph + 1]!] as const; // a paragraph of the text

/** A swap of the path as the two crossed pairs of paragraphs that it stands for. */
export function unswapped(steps: readonly Step[], score: BeadScore, source: Layout, target: Layout): Step[] {
  return steps.flatMap((step) => {
    if (!step.swap) return [step];
    const [p, q] = [source.endsAt[step.i + step.a]!, target.endsAt[step.j + step.b]!]; // a swap ends where paragraphs end
    return [
      ...pathWithin(score, sentencesIn(source, p - 1), sentencesIn(target, q)).steps,
      ...pathWithin(score, sentencesIn(source, p), sentencesIn(target, q - 1)).steps,
    ];
  });
}

/** A pair of paragraphs that the path had to leave because another crosses it, and that fits this well, was moved. */
const MOVED = 2;

export function withLeftovers(
  steps: Step[],
  score: BeadScore,
  source: Layout,
  target: Layout,
  pairScore: (p: number, q: number) => number,
): Step[] {
  const linked = steps.filter(({ a, b }) => a > 0 && b > 0);
  const leftSources = untouched(
    source,
    linked.map(({ i, a }) => [i, i + a]),
  );
  const leftTargets = untouched(
    target,
    linked.map(({ j, b }) => [j, j + b]),
  );
  const candidates = leftSources
    .flatMap((p) => leftTargets.map((q) => ({ p, q, score: pairScore(p, q) })))
    .filter((pair) => pair.score > MOVED)
    .sort((one, other) => other.score - one.score);
  const [takenSources, takenTargets] = [new Set<number>(), new Set<number>()];
  let result = steps;
  for (const { p, q } of candidates) {
    if (takenSources.has(p) || takenTargets.has(q)) continue;
    takenSources.add(p);
    takenTargets.add(q);
    result = replaced(result, sentencesIn(source, p), sentencesIn(target, q), score);
  }
  return result;
}

/** Paragraphs of which no sentence is linked. */
function untouched({ starts }: Layout, linked: readonly (readonly number[])[]): number[] {
  const touched = new Uint8Array(starts.at(-1) ?? 0);
  for (const [from = 0, to = 0] of linked) touched.fill(1, from, to);
  return starts
    .slice(0, -1)
    .flatMap((from, paragraph) => (touched.subarray(from, starts[paragraph + 1]).includes(1) ? [] : [paragraph]));
}

/** Takes the lone sentences of both paragraphs out and links the paragraphs instead. */
function replaced(
  steps: readonly Step[],
  source: readonly [number, number],
  target: readonly [number, number],
  score: BeadScore,
): Step[] {
  const kept = steps.flatMap((step) =>
    step.b === 0 ? without(step, "i", "a", source) : step.a === 0 ? without(step, "j", "b", target) : [step],
  );
  return [...kept, ...pathWithin(score, source, target).steps];
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
