import type { Node } from "@tiptap/pm/model";
import type { Desk } from "#server/db/desk.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import type { Fact } from "#shared/review/fact.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Loaded } from "./load.ts";

/**
 * What this node knows of a paragraph since it last wrote in it. Nothing is decided by it that the database does not
 * confirm behind the lock, by the stamp; so it may be forgotten at any time, and another node may write meanwhile.
 */
export interface Known extends Loaded {
  document: Node;
  facts: readonly Fact[];
  anchors: readonly AnchoredThread[];
  /** What the database stamps beside version and digest: everything else that writing asks for. */
  around: string;
  /** The newest batches without a gap, oldest first. */
  batches: readonly StepBatch[];
}

/** The stamp of `writing_matters` begins with these two: the rest is the same before and after a batch. */
export const stampOf = ({ version, digests }: Loaded["segment"], around: string) =>
  `${version} ${digests.target} ${around}`;

export const aroundIn = (stamp: string) => stamp.split(" ").slice(2).join(" ");

export const knownOf = (desk: Desk, segmentId: string): Known | undefined => paragraphsOf(desk).get(segmentId);

export function remember(desk: Desk, known: Known): void {
  const paragraphs = paragraphsOf(desk);
  paragraphs.delete(known.segment.id);
  paragraphs.set(known.segment.id, { ...known, batches: known.batches.slice(-MOST_BATCHES) });
  if (paragraphs.size > MOST_PARAGRAPHS) paragraphs.delete(paragraphs.keys().next().value ?? "");
}

export function forget(desk: Desk, segmentId: string): void {
  paragraphsOf(desk).delete(segmentId);
}

const MOST_PARAGRAPHS = 2_000;
const MOST_BATCHES = 100;

const PARAGRAPHS = new WeakMap<Desk, Map<string, Known>>();

function paragraphsOf(desk: Desk): Map<string, Known> {
  const paragraphs = PARAGRAPHS.get(desk) ?? new Map<string, Known>();
  PARAGRAPHS.set(desk, paragraphs);
  return paragraphs;
}
