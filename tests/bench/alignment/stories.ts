import { type Article, pairsOf, storyOf } from "./material.ts";
import { AMOUNTS, planted, type Story, type Unit } from "./planted.ts";
import { randomFrom } from "./random.ts";

/** Each story is changed so often, every time otherwise; more of them take their time and tell little more. */
const TIMES = 1;

/** The stories of these clean articles, changed anew: few articles hold each kind of change only a few times. */
export const changedStories = (clean: readonly Article[]): Article[] =>
  changed(clean.map((article) => ({ name: storyOf(article), story: storyFrom(article) })));

/** Stories of pairs that stand in no article, for words and sentences of other kinds than news has. */
export const looseStories = (): Article[] =>
  ["pud", "jhe"].flatMap((origin) =>
    changed(storiesOfPairs(origin).map((story, at) => ({ name: `${origin}-${at}`, story }))),
  );

function changed(stories: readonly { name: string; story: Story }[]): Article[] {
  return stories.flatMap(({ name, story }, at) => {
    const strangers = stories.filter((other) => other.story !== story).flatMap((other) => englishOf(other.story));
    return Array.from({ length: TIMES }, (_, time) =>
      Object.entries(AMOUNTS).map(([level, amount], heavier) =>
        planted(`${name}.${level}`, story, amount, randomFrom(1000 * (time + 1) + 2 * at + heavier), strangers),
      ),
    ).flat();
  });
}

const englishOf = (story: Story) => story.flat().flatMap(({ target }) => target);

function storyFrom({ source, target, sentenceBeads }: Article): Story {
  const story: Unit[][] = source.map(() => []);
  for (const [own, other] of sentenceBeads as readonly (readonly [readonly Place[], readonly Place[]])[]) // beads of sentences hold places
    if (own[0] && other.length > 0)
      story[own[0][0]]?.push({
        source: own.map(([p, s]) => source[p]![s]!), // places within the article, here and below
        target: other.map(([p, s]) => target[p]![s]!),
      });
  return story.filter((units) => units.length > 0);
}

type Place = readonly [paragraph: number, sentence: number];

/** A story of so many paragraphs of one to three sentences. */
const PARAGRAPHS = 11;

function storiesOfPairs(origin: string): Story[] {
  const random = randomFrom(7);
  const paragraphs: Unit[][] = [];
  let room = 0;
  for (const { source, target } of pairsOf(origin)) {
    if (room-- <= 0) {
      paragraphs.push([]);
      room = Math.floor(3 * random() ** 2);
    }
    paragraphs.at(-1)?.push({ source: [source], target: [target] });
  }
  return Array.from({ length: Math.floor(paragraphs.length / PARAGRAPHS) }, (_, at) =>
    paragraphs.slice(at * PARAGRAPHS, (at + 1) * PARAGRAPHS),
  );
}
