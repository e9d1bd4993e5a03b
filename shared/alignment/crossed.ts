import type { Moved, Stretch } from "./confidence.ts";
import { areStrangers, type Lattice } from "./lattice.ts";
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

/**
 * Pairs of stretches that the path had to leave because others cross them, and that fit each other well: whole paragraphs, or the
 * sentences that are left over in a paragraph whose others are linked. The best first, each stretch once.
 */
export function movedPairs(steps: readonly Step[], lattice: Lattice): Moved[] {
  const { scores, source, target, pairScore } = lattice;
  const linked = steps.filter(({ a, b }) => a > 0 && b > 0);
  const leftSources = leftOver(
    source,
    linked.map(({ i, a }) => [i, i + a]),
  );
  const leftTargets = leftOver(
    target,
    linked.map(({ j, b }) => [j, j + b]),
  );
  const aloneSource = leftSources.map((one) => aloneScore(one, scores.sourceParagraph, scores.loneSource));
  const aloneTarget = leftTargets.map((one) => aloneScore(one, scores.targetParagraph, scores.loneTarget));
  const together = (one: Stretch, other: Stretch) => {
    if (!one.whole || !other.whole) {
      const shareNothing = scores.kinship(one.from, one.to - one.from, other.from, other.to - other.from) === 0;
      return shareNothing ? Number.NEGATIVE_INFINITY : scoreWithin(scores, [one.from, one.to], [other.from, other.to]);
    }
    const { paragraph: p } = one;
    return areStrangers(lattice, p, other.paragraph) ? Number.NEGATIVE_INFINITY : pairScore(p, other.paragraph);
  };
  const isNeighbour = neighbourhood(linked, lattice);
  const candidates = leftSources
    .flatMap((one, p) =>
      leftTargets.map((other, q): Moved => {
        const fit = together(one, other) - aloneSource[p]! - aloneTarget[q]!; // one for each stretch
        const cost = fit > -scores.swap && isNeighbour(one, other) ? scores.swap : scores.moved;
        return { source: one, target: other, gain: fit + cost };
      }),
    )
    .filter((pair) => pair.gain > 0)
    .sort((one, other) => other.gain - one.gain);
  const taken = new Set<Stretch>();
  return candidates.filter((pair) => {
    if (taken.has(pair.source) || taken.has(pair.target)) return false;
    taken.add(pair.source).add(pair.target);
    return true;
  });
}

/**
 * Whether two whole paragraphs stand across one linked pair, no more: neighbours that changed places, with something beside them that
 * has no counterpart, which is why it was no move of the programme. It is as likely as any swap; a journey through the text is rare.
 */
function neighbourhood(linked: readonly Step[], { source, target }: Lattice) {
  const pairs = linked.map(({ i, j }) => [source.holds[i]!, target.holds[j]!] as const); // a linked step has sentences
  return (one: Stretch, other: Stretch): boolean => {
    if (!one.whole || !other.whole) return false;
    const across = pairs.filter(([p, q]) => (p - one.paragraph) * (q - other.paragraph) < 0);
    return across.length > 0 && across.every(([p, q]) => p === across[0]?.[0] || q === across[0]?.[1]);
  };
}

/** What it scores to leave a stretch without a counterpart. */
function aloneScore(
  { from, to, paragraph, whole }: Stretch,
  paragraphAlone: (paragraph: number) => number,
  sentencesAlone: (sentence: number, count: number) => number,
): number {
  return whole ? paragraphAlone(paragraph) : sentencesAlone(from, to - from);
}

/** The path with these pairs linked. */
export const withMoved = (
  steps: readonly Step[],
  moved: readonly Moved[],
  { scores }: Pick<Lattice, "scores">,
): Step[] =>
  moved.reduce<readonly Step[]>(
    (path, pair) => replaced(path, [pair.source.from, pair.source.to], [pair.target.from, pair.target.to], scores),
    steps,
  ) as Step[]; // a copy at the first pair, and nobody else holds the path

/** The runs of sentences within one paragraph that are not linked. */
function leftOver({ paragraphs, endsAt, sentences }: Layout, linked: readonly (readonly number[])[]): Stretch[] {
  const touched = new Uint8Array(endsAt.length);
  for (const [from = 0, to = 0] of linked) touched.fill(1, from, to);
  const stretches: Stretch[] = [];
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    const [first, end] = sentences(paragraph);
    for (let from = first; from < end; from++) {
      if (touched[from]) continue;
      let to = from + 1;
      while (to < end && !touched[to]) to++;
      stretches.push({ paragraph, from, to, whole: from === first && to === end });
      from = to;
    }
  }
  return stretches;
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
