import type { Bead } from "./bead.ts";
import { CALIBRATION } from "./calibration.ts";
import type { Ties } from "./ties.ts";

type Group = Pick<Bead, "source" | "target">;

/** Sentences of one paragraph, from inclusive, to exclusive. */
export interface Stretch {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is all of the paragraph. */
  readonly whole: boolean;
}

/** A pair that was linked across others, with what speaks for it over leaving both alone (natural logarithm). */
export interface Moved {
  readonly source: Stretch;
  readonly target: Stretch;
  readonly gain: number;
}

/**
 * Gives each bead its confidence: the chance that exactly these paragraphs belong together, over all ways of aligning,
 * as far as published news with planted changes has borne such chances out (`calibration.ts`). Where hardly any link is good
 * the texts are strangers, and nothing is sure.
 */
export function confidences(groups: readonly Group[], ties: Ties, moved: readonly Moved[]): Bead[] {
  const chances = groups.map((group) => chanceOf(group, ties, moved));
  const trust = acquaintance(groups, chances);
  return groups.map(({ source, target }, index) => {
    const doubted = source.length > 0 && target.length > 0 ? 0.5 + 0.5 * trust : 0.2 + 0.8 * trust;
    return { source, target, confidence: rounded(doubted * chances[index]!) }; // one chance for each group
  });
}

/** The uncalibrated chance with the kind of bead that it belongs to; for fitting the calibration as well. */
export function rawChance(group: Group, ties: Ties, moved: readonly Moved[]) {
  const { source, target } = group;
  if (target.length === 0) return { kind: "alone", chance: least(source.map(ties.sourceAlone)) } as const;
  if (source.length === 0) return { kind: "alone", chance: least(target.map(ties.targetAlone)) } as const;
  const across = moved.find(
    ({ source: one, target: other }) =>
      source.includes(one.paragraph) &&
      target.includes(other.paragraph) &&
      ties.tie(one.paragraph, other.paragraph) < TIED,
  );
  if (across) return { kind: "moved", chance: logistic(across.gain) } as const;
  return {
    kind: source.length === 1 && target.length === 1 ? "pair" : "several",
    chance: togetherness(group, ties),
  } as const;
}

function chanceOf(group: Group, ties: Ties, moved: readonly Moved[]): number {
  const { kind, chance } = rawChance(group, ties, moved);
  const [base, slope] = CALIBRATION[kind];
  return logistic(base + slope * logit(chance));
}

/** Paragraphs that are linked anyway are no surer or less sure for a sentence of theirs that stands elsewhere. */
const TIED = 0.5;

/** Every paragraph tied to one of the other side, and none to anything outside. */
function togetherness({ source, target }: Group, ties: Ties): number {
  const inner = [
    ...source.map((p) => Math.max(...target.map((q) => ties.tie(p, q)))),
    ...target.map((q) => Math.max(...source.map((p) => ties.tie(p, q)))),
  ];
  const outer = [
    ...source.flatMap((p) => ties.ofSource(p).flatMap((q) => (target.includes(q) ? [] : [ties.tie(p, q)]))),
    ...target.flatMap((q) => ties.ofTarget(q).flatMap((p) => (source.includes(p) ? [] : [ties.tie(p, q)]))),
  ];
  return outer.reduce((chance, tie) => chance * (1 - tie), least(inner));
}

const least = (chances: readonly number[]) => Math.min(1, ...chances);

/** 0 where the texts have no good link, 1 where good links hold a quarter of the paragraphs of both sides. */
function acquaintance(groups: readonly Group[], chances: readonly number[]): number {
  const size = ({ source, target }: Group) => source.length + target.length;
  const good = groups.filter(
    ({ source, target }, index) => source.length > 0 && target.length > 0 && chances[index]! >= GOOD,
  ); // one chance for each group
  const all = groups.reduce((sum, group) => sum + size(group), 0);
  return Math.min(1, (4 * good.reduce((sum, group) => sum + size(group), 0)) / Math.max(1, all));
}

const GOOD = 0.9;

const logistic = (score: number) => 1 / (1 + Math.exp(-score));
const logit = (chance: number) => Math.log(Math.max(chance, 1e-4) / Math.max(1 - chance, 1e-4));
/** Three places are more than it is worth. */
const rounded = (share: number) => Math.round(1000 * share) / 1000;
