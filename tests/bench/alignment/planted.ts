import type { Article, GoldBead } from "./material.ts";
import type { Random } from "./random.ts";

/** Sentences that render each other. */
export interface Unit {
  readonly source: readonly string[];
  readonly target: readonly string[];
}
/** The paragraphs of a story, each by its units. */
export type Story = readonly (readonly Unit[])[];

/** A sentence where it stands; one without a unit renders nothing. */
interface Placed {
  readonly text: string;
  readonly unit?: Unit;
}
type Side = Placed[][];

/** How much is changed; the chances below are those of a noisy article. */
export const AMOUNTS = { noisy: 1, heavy: 2.2 } as const;

/** Lines around a story, as Korean newsrooms set them. */
const AROUND = [
  "▲ 강가의 아침. (사진=나루)",
  "나루터 기자 desk@naru.example",
  "무단 전재 및 재배포 금지",
  "[관련기사] 나루의 하루",
];

/**
 * A story as desks change it: paragraphs and sentences cut, English added (`strangers`), neighbours swapped, paragraphs joined
 * and split on either side, lines around the Korean. What is known of it stands in its beads.
 */
export function planted(
  id: string,
  story: Story,
  amount: number,
  random: Random,
  strangers: readonly string[],
): Article {
  const happens = (chance: number) => random() < chance * amount;
  const anyOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!; // none is empty
  const cut = new Set(story.flatMap((units) => cutOf(units, happens)));
  const source: Side = story.flatMap((units) => {
    const own = placed(units, "source");
    return happens(0.05) ? [own, [{ text: anyOf(AROUND) }]] : [own];
  });
  const target: Side = swappedNeighbours(story, happens).flatMap((units) => {
    const own = placed(
      units.filter((unit) => !cut.has(unit)),
      "target",
    );
    if (own.length > 0 && happens(0.03)) own.push({ text: anyOf(strangers) });
    return [...(own.length > 0 ? [own] : []), ...(happens(0.045) ? [[{ text: anyOf(strangers) }]] : [])];
  });
  return labelled(id, regrouped(source, happens, random), regrouped(target, happens, random));
}

type Happens = (chance: number) => boolean;

function cutOf(units: readonly Unit[], happens: Happens): readonly Unit[] {
  if (happens(0.07)) return units;
  return units.length > 1 ? units.filter(() => happens(0.04)) : [];
}

const placed = (units: readonly Unit[], side: keyof Unit): Placed[] =>
  units.flatMap((unit) => unit[side].map((text) => ({ text, unit })));

function swappedNeighbours(story: Story, happens: Happens): Story {
  const order = [...story];
  for (let at = 0; at + 1 < order.length; at++) {
    if (!happens(0.045)) continue;
    order.splice(at, 2, order[at + 1]!, order[at]!); // within bounds
    at++;
  }
  return order;
}

/** Paragraphs joined with the one before, or split. A line that renders nothing stays by itself. */
function regrouped(side: Side, happens: Happens, random: Random): Side {
  const groups: Side = [];
  for (const paragraph of side) {
    const before = groups.at(-1);
    if (before?.[0]?.unit && paragraph[0]?.unit && happens(0.08)) before.push(...paragraph);
    else if (paragraph.length > 1 && happens(0.1)) {
      const at = 1 + Math.floor(random() * (paragraph.length - 1));
      groups.push(paragraph.slice(0, at), paragraph.slice(at));
    } else groups.push([...paragraph]);
  }
  return groups;
}

function labelled(id: string, source: Side, target: Side): Article {
  const units = new Set([...source, ...target].flat().flatMap(({ unit }) => unit ?? []));
  const sentenceBeads = [
    ...[...units].map((unit): GoldBead => [placesOf(source, unit), placesOf(target, unit)]),
    ...placesOf(source, undefined).map((place): GoldBead => [[place], []]),
    ...placesOf(target, undefined).map((place): GoldBead => [[], [place]]),
  ].flatMap(singled);
  const texts = (side: Side) => side.map((paragraph) => paragraph.map(({ text }) => text));
  return {
    id,
    source: texts(source),
    target: texts(target),
    sentenceBeads,
    beads: joined(sentenceBeads, source, target),
  };
}

type Place = readonly [paragraph: number, sentence: number];

const placesOf = (side: Side, unit: Unit | undefined): Place[] =>
  side.flatMap((paragraph, p) => paragraph.flatMap((one, s): Place[] => (one.unit === unit ? [[p, s]] : [])));

/** Sentences without a counterpart stand each in a bead of its own. */
const singled = ([source, target]: GoldBead): GoldBead[] =>
  source.length > 0 && target.length > 0
    ? [[source, target]]
    : [...source.map((one): GoldBead => [[one], []]), ...target.map((one): GoldBead => [[], [one]])];

/** Paragraphs that share a linked sentence stand in one bead. */
function joined(beads: readonly GoldBead[], source: Side, target: Side): GoldBead[] {
  let groups: [Set<number>, Set<number>][] = [
    ...source.map((_, p): [Set<number>, Set<number>] => [new Set([p]), new Set()]),
    ...target.map((_, q): [Set<number>, Set<number>] => [new Set(), new Set([q])]),
  ];
  const paragraphs = (places: readonly unknown[]) => new Set((places as readonly Place[]).map(([p]) => p)); // beads of sentences hold places
  for (const [own, other] of beads) {
    const [ps, qs] = [paragraphs(own), paragraphs(other)];
    const touched = groups.filter(([some, others]) => meet(some, ps) || meet(others, qs));
    const all: [Set<number>, Set<number>] = [new Set(), new Set()];
    for (const [some, others] of touched) {
      for (const p of some) all[0].add(p);
      for (const q of others) all[1].add(q);
    }
    groups = [...groups.filter((group) => !touched.includes(group)), all];
  }
  return groups.map(([some, others]): GoldBead => [[...some].sort(ascending), [...others].sort(ascending)]);
}

const ascending = (one: number, other: number) => one - other;

const meet = (some: ReadonlySet<number>, others: ReadonlySet<number>) => [...some].some((one) => others.has(one));
