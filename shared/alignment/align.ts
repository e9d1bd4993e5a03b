import { type Anchor, bandFor } from "./band.ts";
import type { Bead, SentenceBead } from "./bead.ts";
import { confidences } from "./confidence.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type Lexicon, starterLexicon } from "./lexicon.ts";
import { bestPath, type Layout, layoutOf, pathWithin, type Step } from "./programme.ts";
import { type BeadScore, beadScores } from "./score.ts";
import { type Paragraph, type Sentence, sentencesOfAll } from "./sentences.ts";

export interface AlignOptions {
  /** The kind of each paragraph of each side (headline, caption, body…), where known: a headline is rendered by a headline. */
  readonly kinds?: {
    readonly source: readonly (string | undefined)[];
    readonly target: readonly (string | undefined)[];
  };
  /** Korean forms and the stems of their English; the starter lexicon where absent. */
  readonly lexicon?: Lexicon;
}

export interface Alignment {
  readonly beads: Bead[];
  readonly sentenceBeads: SentenceBead[];
}

/**
 * Which English paragraphs render which Korean ones. Paragraphs are plain text, or lists of sentences.
 * Answers beads in the order of the source, added English where it stands; every paragraph in exactly one.
 * Errors: none, whatever the strings hold. Time: about a millisecond a paragraph; beyond some 600 sentences a side only
 * a strip along the diagonal is looked at, so that time and memory grow with the length.
 */
export const align = (source: readonly Paragraph[], target: readonly Paragraph[], options: AlignOptions = {}): Bead[] =>
  alignWithSentences(source, target, options).beads;

/**
 * The same with the sentences inside. Sentences are aligned over the whole article by one dynamic programme; paragraphs
 * that share a linked sentence form a bead. See `score.ts` for the evidence and `programme.ts` for the moves.
 */
export function alignWithSentences(
  source: readonly Paragraph[],
  target: readonly Paragraph[],
  options: AlignOptions = {},
): Alignment {
  const [sources, targets] = [sentencesOfAll(source), sentencesOfAll(target)];
  const evidence = evidenceOf(sources, targets, options.lexicon ?? starterLexicon);
  const band = bandFor(sources.length, targets.length, anchorsOf(evidence));
  const score = beadScores(sources, targets, evidence, band, kindsFit(options));
  const [left, right] = [layoutOf(sources), layoutOf(targets)];
  const pairs = pairScores(score, left, right);
  const steps = withLeftovers(
    unswapped(bestPath(score, band, left, right, pairs), score, left, right),
    score,
    left,
    right,
    pairs,
  );
  const groups = paragraphGroups(steps, sources, targets, source.length, target.length);
  return {
    beads: confidences(groups, steps, sources, pairs),
    sentenceBeads: steps.flatMap((step) => sentenceBead(step, sources, targets)),
  };
}

/** Kinds that are rendered by their like. The others (body, subheading, list item…) are set differently in different houses. */
const APART = new Set(["headline", "standfirst", "byline", "caption", "credit", "alttext", "note"]);

/** What kinds say about a pair of paragraphs: a headline is no body paragraph, two headlines are likely a pair. */
function kindsFit({ kinds }: AlignOptions) {
  return (source: Sentence, target: Sentence): number => {
    const [one, other] = [kinds?.source[source.paragraph], kinds?.target[target.paragraph]];
    if (!one || !other || !(APART.has(one) || APART.has(other))) return 0;
    return one === other ? 1.5 : -3;
  };
}

/** Clues that only one sentence of each side has. */
function anchorsOf({ source, target }: Evidence): Anchor[] {
  return source.flatMap((clues, index) =>
    clues.flatMap(({ hits }) => {
      const [hit] = hits;
      const alone =
        hits.length === 1 &&
        hit !== undefined &&
        target[hit]?.some((clue) => clue.hits.length === 1 && clue.hits[0] === index);
      return alone ? [{ source: index, target: hit }] : [];
    }),
  );
}

/** How well one paragraph renders another by itself, each pair reckoned once. */
function pairScores(score: BeadScore, source: Layout, target: Layout): (p: number, q: number) => number {
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

function unswapped(steps: readonly Step[], score: BeadScore, source: Layout, target: Layout): Step[] {
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

function withLeftovers(
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

/** Paragraphs that share a linked sentence, as beads without their confidence; in the order of the source, added English after what stands before it. */
function paragraphGroups(
  steps: readonly Step[],
  sources: readonly Sentence[],
  targets: readonly Sentence[],
  sourceCount: number,
  targetCount: number,
): { source: number[]; target: number[] }[] {
  const parent = Array.from({ length: sourceCount + targetCount }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!; // every node has a parent
    return at;
  };
  for (const { i, a, j, b } of steps) {
    if (a === 0 || b === 0) continue;
    const nodes = [
      ...sources.slice(i, i + a).map(({ paragraph }) => paragraph),
      ...targets.slice(j, j + b).map(({ paragraph }) => sourceCount + paragraph),
    ];
    for (const node of nodes) parent[root(node)] = root(nodes[0]!); // a linked step has sentences
  }
  const groups = new Map<number, { source: number[]; target: number[] }>();
  const groupOf = (node: number) => {
    const key = root(node);
    const group = groups.get(key) ?? { source: [], target: [] };
    groups.set(key, group);
    return group;
  };
  for (let paragraph = 0; paragraph < sourceCount; paragraph++) groupOf(paragraph).source.push(paragraph);
  for (let paragraph = 0; paragraph < targetCount; paragraph++) groupOf(sourceCount + paragraph).target.push(paragraph);
  return inReadingOrder([...groups.values()]);
}

function inReadingOrder(groups: { source: number[]; target: number[] }[]) {
  const ordered = groups.filter(({ source }) => source.length > 0);
  const added = new Map<number, { source: number[]; target: number[] }[]>();
  const homeOf = new Map(ordered.flatMap((group) => group.target.map((paragraph) => [paragraph, group] as const)));
  const place = new Map(ordered.map((group, index) => [group, index]));
  for (const group of groups.filter(({ source }) => source.length === 0)) {
    let before = group.target[0]! - 1; // an added bead has target paragraphs
    while (before >= 0 && !homeOf.has(before)) before--;
    const home = homeOf.get(before);
    const at = home ? place.get(home)! : -1; // every home has a place
    added.set(at, [...(added.get(at) ?? []), group]);
  }
  return [...(added.get(-1) ?? []), ...ordered.flatMap((group, index) => [group, ...(added.get(index) ?? [])])];
}

function sentenceBead(
  { i, a, j, b }: Step,
  sources: readonly Sentence[],
  targets: readonly Sentence[],
): SentenceBead[] {
  const place = ({ paragraph, index }: Sentence) => [paragraph, index] as const;
  const [source, target] = [sources.slice(i, i + a).map(place), targets.slice(j, j + b).map(place)];
  if (a > 0 && b > 0) return [{ source, target }];
  return [
    ...source.map((one) => ({ source: [one], target: [] })),
    ...target.map((one) => ({ source: [], target: [one] })),
  ];
}
