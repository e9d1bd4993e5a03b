import type { Bead } from "./bead.ts";
import type { Step } from "./programme.ts";
import type { Sentence } from "./sentences.ts";

type Group = Pick<Bead, "source" | "target">;

/**
 * Gives each bead its confidence. A linked bead's is the chance that its log-likelihood ratio stands for; on published
 * news with planted changes these chances came out as said, within a few points. A paragraph without a counterpart is
 * as sure as its best rival is poor; and where hardly anything is linked the texts may be strangers, so nothing is sure.
 */
export function confidences(
  groups: readonly Group[],
  steps: readonly Step[],
  sources: readonly Sentence[],
  pairScore: (p: number, q: number) => number,
): Bead[] {
  const scores = linkScores(steps, sources);
  const trust = trustInSilence(groups);
  return groups.map((group, index) => {
    const { source, target } = group;
    if (source.length > 0 && target.length > 0) {
      return {
        source,
        target,
        confidence: rounded(logistic(source.reduce((sum, paragraph) => sum + (scores.get(paragraph) ?? 0), 0))),
      };
    }
    return { source, target, confidence: rounded(trust * logistic(NULL_PRIOR - bestRival(groups, index, pairScore))) };
  });
}

/** How sure a paragraph without any rival is. */
const NULL_PRIOR = 2.5;

function linkScores(steps: readonly Step[], sources: readonly Sentence[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { i, a, b, score } of steps) {
    if (a === 0 || b === 0) continue;
    const { paragraph } = sources[i]!; // a linked step has sentences
    scores.set(paragraph, (scores.get(paragraph) ?? 0) + score);
  }
  return scores;
}

/** From next to nothing where nothing is linked to 1 where a third of the beads are. */
function trustInSilence(groups: readonly Group[]): number {
  const linked = groups.filter(({ source, target }) => source.length > 0 && target.length > 0).length;
  return 0.2 + 0.8 * Math.min(1, (3 * linked) / Math.max(1, groups.length));
}

/** The best score with a paragraph of the beads on either side: what it would be joined to if not left alone. */
function bestRival(groups: readonly Group[], index: number, pairScore: (p: number, q: number) => number): number {
  const { source, target } = groups[index]!; // the caller counts the groups
  const near = [-2, -1, 1, 2].flatMap((step) => groups[index + step] ?? []);
  const scores =
    source.length > 0
      ? near.flatMap((other) => source.flatMap((p) => other.target.map((q) => pairScore(p, q))))
      : near.flatMap((other) => target.flatMap((q) => other.source.map((p) => pairScore(p, q))));
  return Math.max(0, ...scores);
}

const logistic = (score: number) => 1 / (1 + Math.exp(-score));
/** Three places are more than it is worth. */
const rounded = (share: number) => Math.round(1000 * share) / 1000;
