import { alignWithSentences } from "#shared/alignment/align.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { builtInLexicon, type Lexicon, lexiconFor } from "#shared/alignment/lexicons.ts";
import { galeChurch } from "./alignment/gale-church.ts";
import {
  type Article,
  articlesOf,
  COLLECTIONS,
  DATA,
  type GoldBead,
  half,
  memoryWithout,
  storyOf,
  VARIANTS,
} from "./alignment/material.ts";
import { asInTheNorth } from "./alignment/north.ts";
import { timings } from "./alignment/speed.ts";
import { stripLoss } from "./alignment/strip.ts";
import { sureness } from "./alignment/sureness.ts";
import { tally } from "./alignment/tally.ts";
import { type Measured, report } from "./report.ts";

/**
 * Strict F1 of paragraph and sentence beads, null beads included, as `score.py` beside the data counts them: means of the two
 * collections on the half of the documents that nothing was fitted on. Floor: Gale and Church.
 */
export async function run(): Promise<void> {
  if (!DATA) return console.log("align: left out, the news documents are not on this machine");
  const heldOut = all().filter((article) => half(storyOf(article)) === "held out");
  const learnt = lexiconFor({ learnt: learnLexicon(memoryWithout(heldOut)) });
  const rows = [
    ...scored("no memory", heldOut, builtInLexicon(), GOALS),
    ...scored("memory", heldOut, learnt, GOALS_WITH_MEMORY),
  ];
  report("align", [
    ...rows,
    ...confidence(heldOut, [builtInLexicon(), learnt]),
    ...north(heldOut, learnt),
    ...stripLoss(all(), learnt),
  ]);
  report("align: time", timings());
}

const all = () =>
  COLLECTIONS.flatMap((collection) => VARIANTS.flatMap((variant) => articlesOf(`${collection}.${variant}`)));

type Goals = Readonly<Record<string, readonly [paragraphs: number, sentences: number]>>;
const GOALS: Goals = { clean: [0.98, 0.96], noisy: [0.93, 0.91], heavy: [0.82, 0.84] };
const GOALS_WITH_MEMORY: Goals = { clean: [0.99, 0.97], noisy: [0.96, 0.95], heavy: [0.9, 0.9] };

function scored(what: string, articles: readonly Article[], lexicon: Lexicon, goals: Goals): Measured[] {
  return VARIANTS.flatMap((variant): Measured[] => {
    const some = articles.filter(({ id }) => id.endsWith(variant));
    const found = meanScores(some, ({ source, target }) => {
      const { beads, sentenceBeads } = alignWithSentences(source, target, { lexicon });
      return { beads: beads.map(asGold), sentenceBeads: sentenceBeads.map(asGold) };
    });
    const floor = meanScores(some, ({ source, target }) => ({ beads: galeChurch(source, target), sentenceBeads: [] }));
    const [paragraphs, sentences] = goals[variant]!; // every variant has its goals
    return [
      measured(`${what}, ${variant}: paragraphs`, found.paragraphs, paragraphs, floor.paragraphs),
      measured(`${what}, ${variant}: sentences`, found.sentences, sentences),
      ...(variant === "noisy"
        ? [
            measured(
              `${what}, ${variant}: need no correction`,
              found.perfect,
              what === "memory" ? 0.8 : 0,
              floor.perfect,
            ),
          ]
        : []),
    ];
  });
}

const measured = (what: string, figure: number, goal: number, floor?: number): Measured => ({
  what,
  figure: 100 * figure,
  unit: "%",
  ...(floor !== undefined && { floor: 100 * floor }),
  goal: goal > 0 ? `≥ ${100 * goal} %` : "",
  ...(goal > 0 && { reached: figure >= goal }),
});

const asGold = ({ source, target }: { source: readonly unknown[]; target: readonly unknown[] }): GoldBead => [
  source,
  target,
];

/** Means of the collections. */
function meanScores(
  articles: readonly Article[],
  aligner: (article: Article) => { beads: GoldBead[]; sentenceBeads: GoldBead[] },
) {
  const [paragraphs, sentences] = [COLLECTIONS.map(tally), COLLECTIONS.map(tally)];
  for (const article of articles) {
    const collection = article.id.startsWith("park") ? 1 : 0;
    const found = aligner(article);
    paragraphs[collection]!.add(found.beads, article.beads); // two collections
    sentences[collection]!.add(found.sentenceBeads, article.sentenceBeads); // likewise
  }
  const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;
  return {
    paragraphs: mean(paragraphs.map((each) => each.f1())),
    sentences: mean(sentences.map((each) => each.f1())),
    perfect: mean(paragraphs.map((each) => each.perfect())),
  };
}

function confidence(articles: readonly Article[], lexicons: readonly Lexicon[]): Measured[] {
  const seen = sureness();
  for (const lexicon of lexicons)
    for (const { source, target, beads } of articles)
      seen.add(alignWithSentences(source, target, { lexicon }).beads, beads);
  console.log("\nconfidence  beads  said   right");
  for (const { from, count, said, right } of seen.table())
    console.log(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}     ${String(count).padStart(5)}  ${said.toFixed(3)}  ${right.toFixed(3)}`,
    );
  const error = (what: string, figure: number) => ({
    what,
    figure: 100 * figure,
    unit: "%",
    goal: "≤ 5 %",
    reached: figure <= 0.05,
  });
  return [
    measured("links at least 0.9 sure are right", seen.rightAt(0.9), 0.97),
    error("expected calibration error, links", seen.error(false)),
    error("expected calibration error, all beads", seen.error(true)),
  ];
}

/** The same articles as the North would write them. */
function north(articles: readonly Article[], lexicon: Lexicon): Measured[] {
  return VARIANTS.flatMap((variant) => {
    const pairs = articles
      .filter(({ id }) => id.startsWith("park") && id.endsWith(variant))
      .map((article) => ({ article, northern: asInTheNorth(article) }));
    const [south, there] = [tally(), tally()];
    for (const { article, northern } of pairs) {
      south.add(alignWithSentences(article.source, article.target, { lexicon }).beads.map(asGold), article.beads);
      there.add(alignWithSentences(northern, article.target, { lexicon }).beads.map(asGold), article.beads);
    }
    const figure = there.f1();
    return {
      what: `northern spelling, ${variant}: paragraphs (beside: southern)`,
      figure: 100 * figure,
      unit: "%",
      floor: 100 * south.f1(),
      goal: "within 2 points",
      reached: south.f1() - figure <= 0.02,
    };
  });
}
