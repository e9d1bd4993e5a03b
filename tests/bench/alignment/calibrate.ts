import { aligned, latticeOf } from "#shared/alignment/align.ts";
import { rawChance } from "#shared/alignment/confidence.ts";
import type { Weights } from "#shared/alignment/features.ts";
import { paragraphGroups } from "#shared/alignment/groups.ts";
import type { Texts } from "#shared/alignment/score.ts";
import type { Article } from "./material.ts";
import { singled } from "./tally.ts";

export type BeadKind = "pair" | "several" | "alone" | "moved";

interface Seen {
  readonly logit: number;
  readonly right: boolean;
}

/** An article as these weights, which were not fitted on it, align it. */
export interface Tried {
  readonly article: Article;
  readonly texts: Texts;
  readonly weights: Weights;
}

/** For each kind of bead the base and slope by which the model's chances come true. Source: Platt 1999, by Newton's method. */
export function calibrationOf(tried: readonly Tried[]) {
  const seen: Record<BeadKind, Seen[]> = { pair: [], several: [], alone: [], moved: [] };
  for (const each of tried) collect(each, seen);
  return Object.fromEntries(
    Object.entries(seen).map(([kind, all]) => [kind, platt(all).map((figure) => Math.round(1000 * figure) / 1000)]),
  );
}

function collect({ article, texts, weights }: Tried, seen: Record<BeadKind, Seen[]>) {
  const { steps, moved, ties } = aligned(latticeOf(texts, weights));
  const truth = singled(article.beads);
  const groups = paragraphGroups(steps, texts.sources, texts.targets, article.source.length, article.target.length);
  for (const group of groups) {
    const { kind, chance } = rawChance(group, ties, moved);
    const right = [...singled([[group.source, group.target]])].every((bead) => truth.has(bead));
    seen[kind].push({ logit: Math.log(Math.max(chance, 1e-4) / Math.max(1 - chance, 1e-4)), right });
  }
}

/** A little drawn towards base 0 and slope 1, for kinds that are rare. */
const STIFFNESS = 2;

/** Where nearly all are right Newton's steps are wild. */
const atMostOne = (step: number) => Math.max(-1, Math.min(1, step));

function platt(seen: readonly Seen[]): [base: number, slope: number] {
  let [base, slope] = [0, 1];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [-STIFFNESS * base, -STIFFNESS * (slope - 1), STIFFNESS, 0, STIFFNESS];
    for (const { logit, right } of seen) {
      const chance = 1 / (1 + Math.exp(-(base + slope * logit)));
      const [off, spread] = [(right ? 1 : 0) - chance, chance * (1 - chance)];
      g0 += off;
      g1 += off * logit;
      h00 += spread;
      h01 += spread * logit;
      h11 += spread * logit * logit;
    }
    const determinant = h00 * h11 - h01 * h01;
    base += atMostOne((h11 * g0 - h01 * g1) / determinant);
    slope += atMostOne((h00 * g1 - h01 * g0) / determinant);
  }
  return [base, slope];
}
