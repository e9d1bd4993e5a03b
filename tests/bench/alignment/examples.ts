import { aligned, latticeOf, textsOf } from "#shared/alignment/align.ts";
import { FEATURES, type Feature, type Weights } from "#shared/alignment/features.ts";
import { paragraphGroups } from "#shared/alignment/groups.ts";
import type { Lexicon } from "#shared/alignment/lexicon.ts";
import type { Texts } from "#shared/alignment/score.ts";
import { type Graph, graphOf } from "./graph.ts";
import { climb, slopeOf } from "./likelihood.ts";
import { type Article, COLLECTIONS, type GoldBead, storyOf } from "./material.ts";
import { PRIOR } from "./prior.ts";
import { tally } from "./tally.ts";

/** An article with what one lexicon knows of it. */
export interface Example {
  readonly article: Article;
  readonly texts: Texts;
  readonly graph: Graph;
  readonly fold: number;
}

/** So many parts are left out in turn, to see how weights do on what they were not fitted on. */
export const FOLDS = 5;

/** Clean articles say less than those that were changed, as desks change them. */
const shareOf = ({ id }: Article) => (id.endsWith("clean") ? 0.5 : 1);

/** All variants of a story stand in the same fold. */
export function examplesOf(articles: readonly Article[], lexicons: readonly Lexicon[]): Example[] {
  const stories = [...new Set(articles.map(storyOf))];
  return articles.flatMap((article) =>
    lexicons.map((lexicon) => {
      const texts = textsOf(article.source, article.target, { lexicon });
      const graph = graphOf(article, texts, PRIOR, shareOf(article));
      return { article, texts, graph, fold: stories.indexOf(storyOf(article)) % FOLDS };
    }),
  );
}

/** @param stiffness how strongly weights are drawn to the prior */
export function fitted(examples: readonly Example[], stiffness: number): Weights {
  const prior = Float64Array.from(FEATURES, (name) => PRIOR[name]);
  const graphs = examples.map(({ graph }) => graph);
  const after = climb(
    prior,
    (at) => slopeOf(graphs, at).map((slope, k) => slope - stiffness * (at[k]! - prior[k]!)), // as many as features
    45,
  );
  return Object.fromEntries(FEATURES.map((name, k) => [name, rounded(after[k]!)])) as Record<Feature, number>; // every feature has an entry
}

/** A third place would say more than the documents do. */
const rounded = (figure: number) => Math.round(100 * figure) / 100;

/** Strict F1 of the paragraphs, the mean of the collections. */
export function f1(examples: readonly Example[], weightsOf: (example: Example) => Weights): number {
  const scores = COLLECTIONS.map(tally);
  for (const example of examples) {
    const { article, texts } = example;
    const { steps } = aligned(latticeOf(texts, weightsOf(example)));
    const { source, target, beads } = article;
    const found = paragraphGroups(steps, texts.sources, texts.targets, source.length, target.length);
    scores[article.id.startsWith("park") ? 1 : 0]!.add(
      found.map((bead): GoldBead => [bead.source, bead.target]),
      beads,
    ); // two collections
  }
  return scores.reduce((sum, score) => sum + score.f1(), 0) / scores.length;
}
