import type { Bead } from "./bead.ts";
import type { Step } from "./programme.ts";
import type { Sentence } from "./sentences.ts";

type Group = Pick<Bead, "source" | "target">;

/**
 * Gives each bead its confidence. A linked bead's is the chance that its log-likelihood ratio stands for; on published
 * news with planted changes these chances came out as said, within a few points. A paragraph without a counterpart is
 * as sure as its best rival is poor. Where hardly any link is good the texts are strangers, and nothing is sure.
 */
export function confidences(
  groups: readonly Group[],
  steps: readonly Step[],
  sources: readonly Sentence[],
  pairScore: (p: number, q: number) => number,
): Bead[] {
  const scores = linkScores(steps, sources);
  const chances = groups.map(({ source, target }, index) => {
    if (source.length === 0 || target.length === 0) return logistic(NULL_PRIOR - bestRival(groups, index, pairScore));
    return logistic(source.reduce((sum, paragraph) => sum + (scores.get(paragraph) ?? 0), 0));
  });
  const trust = acquaintance(groups, chances);
  return groups.map(({ source, target }, index) => {
    const doubted = source.length > 0 && target.length > 0 ? 0.5 + 0.5 * trust : 0.2 + 0.8 * trust;
    return { source, target, confidence: rounded(doubted * chances[index]!) }; // one chance for each group
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

/** 0 where the texts have no good link, 1 where good links hold a quarter of the paragraphs of both sides. */
function acquaintance(groups: readonly Group[], chances: readonly number[]): number {
  const size = ({ source, target }: Group) => source.length + target.length;
  const good = groups.filter(
    ({ source, target }, index) => source.length > 0 && target.length > 0 && chances[index]! >= 0.98,
  ); // one chance for each group
  const all = groups.reduce((sum, group) => sum + size(group), 0);
  return Math.min(1, (4 * good.reduce((sum, group) => sum + size(group), 0)) / Math.max(1, all));
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
