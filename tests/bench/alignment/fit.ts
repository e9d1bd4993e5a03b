import { writeFileSync } from "node:fs";
import type { Weights } from "#shared/alignment/features.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { builtInLexicon, lexiconFor } from "#shared/alignment/lexicons.ts";
import { WEIGHTS } from "#shared/alignment/weights.ts";
import { calibrationOf } from "./calibrate.ts";
import { type Example, examplesOf, FOLDS, f1, fitted } from "./examples.ts";
import { articlesOf, COLLECTIONS, half, memoryWithout, storyOf, VARIANTS } from "./material.ts";

/**
 * `npx tsx tests/bench/alignment/fit.ts` fits the weights of the alignment engine and the calibration of its confidence on
 * the fitted half of the documents, once with what the engine knows by itself and once with a lexicon learnt from other pairs,
 * and writes both tables. How strongly weights are drawn to the prior, and the calibration, are told by cross-validation within
 * that half. Takes some minutes. The held-out half is for `npm run bench -- align`.
 */
const articles = COLLECTIONS.flatMap((collection) =>
  VARIANTS.flatMap((variant) => articlesOf(`${collection}.${variant}`)),
).filter((article) => half(storyOf(article)) === "fitted");
const lexicons = [builtInLexicon(), lexiconFor({ learnt: learnLexicon(memoryWithout(articles)) })];
const examples = examplesOf(articles, lexicons);

/** Weights for each fold, fitted on the others. */
const crossFitted = (stiffness: number) =>
  Array.from({ length: FOLDS }, (_, left) =>
    fitted(
      examples.filter(({ fold }) => fold !== left),
      stiffness,
    ),
  );

/** By variant, what weights reach on examples that they were not fitted on. */
function report(name: string, weightsOf: (example: Example) => Weights): number {
  const figures = VARIANTS.map((variant) =>
    f1(
      examples.filter(({ article }) => article.id.endsWith(variant)),
      weightsOf,
    ),
  );
  console.log(name.padEnd(24), VARIANTS.map((variant, at) => `${variant} ${figures[at]?.toFixed(4)}`).join("  "));
  return figures.reduce((sum, figure) => sum + figure, 0);
}

/** What a paragraph that stands elsewhere altogether must gain: the value that makes most beads right, the middle one of several. */
function movedOf(folds: readonly Weights[]): number {
  const scored = [-2, -3, -4, -5, -6, -7, -8].map((moved) => ({
    moved,
    right: f1(examples, ({ fold }) => ({ ...folds[fold]!, moved })), // one for each fold
  }));
  const most = Math.max(...scored.map(({ right }) => right));
  const best = scored.filter(({ right }) => right === most);
  return best[best.length >> 1]!.moved; // one of them has the most
}

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

report("as they are", () => WEIGHTS);
const tried = [1, 4, 16].map((stiffness) => {
  const folds = crossFitted(stiffness);
  return { stiffness, folds, right: report(`left out, stiffness ${stiffness}`, ({ fold }) => folds[fold]!) }; // one for each fold
});
const { stiffness, folds } = tried.reduce((best, each) => (each.right > best.right ? each : best));
const moved = movedOf(folds);
writeTable("weights.ts", { ...fitted(examples, stiffness), moved });
writeTable(
  "calibration.ts",
  calibrationOf(
    examples.map(({ article, texts, fold }) => ({ article, texts, weights: { ...folds[fold]!, moved } })), // likewise
  ),
);
console.log(`stiffness ${stiffness}, moved ${moved}`);
