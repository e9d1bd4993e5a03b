import { writeFileSync } from "node:fs";
import { alignWithSentences, textsOf } from "#shared/alignment/align.ts";
import { FEATURES, type Feature, type Weights } from "#shared/alignment/features.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { joinLexicons, type Lexicon, starterLexicon } from "#shared/alignment/lexicon.ts";
import { WEIGHTS } from "#shared/alignment/weights.ts";
import { calibrationOf } from "./calibrate.ts";
import { graphOf } from "./graph.ts";
import { climb, likelihood } from "./likelihood.ts";
import {
  type Article,
  articlesOf,
  COLLECTIONS,
  type GoldBead,
  half,
  memoryWithout,
  storyOf,
  VARIANTS,
} from "./material.ts";
import { tally } from "./tally.ts";

/**
 * `npx tsx tests/bench/alignment/fit.ts` fits the weights of the alignment engine and the calibration of its confidence on
 * the fitted half of the documents, once with the starter lexicon alone and once with one learnt from other pairs, and writes
 * both tables. Takes some minutes. The held-out half is for `npm run bench -- align`.
 */
const articles = COLLECTIONS.flatMap((collection) =>
  VARIANTS.flatMap((variant) => articlesOf(`${collection}.${variant}`)),
);
const fitted = articles.filter((article) => half(storyOf(article)) === "fitted");
const starter = starterLexicon();
const lexicons = [starter, joinLexicons(learnLexicon(memoryWithout(fitted)), starter)];

/** How far weights are drawn to where they were: what little material says nothing of stays. */
const STIFFNESS = 1;
/** Clean articles say less than those that were changed, as desks change them. */
const shareOf = ({ id }: Article) => (id.endsWith("clean") ? 0.5 : 1);

function fitWeights(start: Weights): Weights {
  const before = Float64Array.from(FEATURES, (name) => start[name]);
  const graphs = fitted.flatMap((article) =>
    lexicons.map((lexicon) =>
      graphOf(article, textsOf(article.source, article.target, { lexicon }), start, shareOf(article)),
    ),
  );
  const after = climb(
    before,
    (at) => {
      const { value, gradient } = likelihood(graphs, at);
      const off = at.map((weight, k) => weight - before[k]!); // as many as features
      return {
        value: value - 0.5 * STIFFNESS * off.reduce((sum, each) => sum + each * each, 0),
        gradient: gradient.map((each, k) => each - STIFFNESS * off[k]!), // likewise
      };
    },
    50,
  );
  return Object.fromEntries(FEATURES.map((name, k) => [name, rounded(after[k]!)])) as Record<Feature, number>; // every feature has an entry
}

/** What a paragraph that stands elsewhere altogether must gain: the value that makes most beads right, the middle one of several. */
function fitMoved(weights: Weights): Weights {
  const choices = [-2, -3, -4, -5, -6, -7, -8].map((moved) => ({ ...weights, moved }));
  const scored = choices.map((choice) => ({
    choice,
    f1: lexicons.reduce((sum, lexicon) => sum + f1(choice, lexicon), 0),
  }));
  const most = Math.max(...scored.map(({ f1 }) => f1));
  const best = scored.filter(({ f1 }) => f1 === most);
  return best[best.length >> 1]!.choice; // one of them has the most
}

function f1(weights: Weights, lexicon: Lexicon): number {
  const score = tally();
  for (const { source, target, beads } of fitted) {
    const found = alignWithSentences(source, target, { lexicon, weights });
    score.add(
      found.beads.map((bead): GoldBead => [bead.source, bead.target]),
      beads,
    );
  }
  return score.f1();
}

const rounded = (figure: number) => Math.round(1000 * figure) / 1000;

function writeTable(file: string, table: Readonly<Record<string, unknown>>) {
  const path = new URL(`../../../shared/alignment/${file}`, import.meta.url);
  const lines = Object.entries(table).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  writeFileSync(path, `${HEADS[file]}{\n${lines.join("")}};\n`);
}

const HEADS: Record<string, string> = {
  "weights.ts": `import type { Weights } from "./features.ts";

/** Fitted by \`tests/bench/alignment/fit.ts\` on half of the documents; do not edit by hand. */
export const WEIGHTS: Weights = `,
  "calibration.ts": `/**
 * How far chances of the model bear out, by kind of bead: confidence = logistic(base + slope × logit(chance)).
 * Fitted by \`tests/bench/alignment/fit.ts\` on half of the documents; do not edit by hand. Source: Platt 1999.
 */
export const CALIBRATION: Readonly<Record<"pair" | "several" | "alone" | "moved", readonly [base: number, slope: number]>> = `,
};

// Twice: the swaps inside a lattice are laid out by the weights before.
const weights = process.argv.includes("--calibration-only") ? WEIGHTS : fitMoved(fitWeights(fitWeights(WEIGHTS)));
writeTable("weights.ts", weights);
writeTable("calibration.ts", calibrationOf(fitted, lexicons, weights));
