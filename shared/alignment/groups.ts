import type { SentenceBead } from "./bead.ts";
import type { Step } from "./programme.ts";
import type { Sentence } from "./sentences.ts";

/** Paragraphs that share a linked sentence, as beads without their confidence; in the order of the source, added English after what stands before it. */
export function paragraphGroups(
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

/** The sentences of a step; each without a counterpart by itself. */
export function sentenceBead(
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
