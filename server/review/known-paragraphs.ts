import type { Node } from "@tiptap/pm/model";
import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
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

export const knownOf = (desk: Desk, segmentId: string): Known | undefined => paragraphsOf(desk).known.get(segmentId);

export function remember(desk: Desk, known: Known): void {
  const paragraphs = paragraphsOf(desk).known;
  paragraphs.delete(known.segment.id);
  paragraphs.set(known.segment.id, { ...known, batches: known.batches.slice(-MOST_BATCHES) });
  if (paragraphs.size > MOST_PARAGRAPHS) paragraphs.delete(paragraphs.keys().next().value ?? "");
}

export function forget(desk: Desk, segmentId: string): void {
  paragraphsOf(desk).known.delete(segmentId);
}

/**
 * One at a time in a paragraph: who waits for the lock of a row holds a connection, and ten of them would hold up
 * everybody else. @throws Refused busy when it is not one's turn for long
 */
export async function inTurn<Result>(desk: Desk, segmentId: string, work: () => Promise<Result>): Promise<Result> {
  const { turns } = paragraphsOf(desk);
  const came = Date.now();
  const turn = (turns.get(segmentId) ?? Promise.resolve()).then(() => {
    if (Date.now() - came > PATIENCE_MS) throw refuse("busy");
    return work();
  });
  const over = turn.then(
    () => {},
    () => {},
  );
  turns.set(segmentId, over);
  try {
    return await turn;
  } finally {
    if (turns.get(segmentId) === over) turns.delete(segmentId);
  }
}

const PATIENCE_MS = 5_000;
const MOST_PARAGRAPHS = 2_000;
const MOST_BATCHES = 100;

interface Paragraphs {
  known: Map<string, Known>;
  turns: Map<string, Promise<void>>;
}

const PARAGRAPHS = new WeakMap<Desk, Paragraphs>();

function paragraphsOf(desk: Desk): Paragraphs {
  const paragraphs = PARAGRAPHS.get(desk) ?? { known: new Map(), turns: new Map() };
  PARAGRAPHS.set(desk, paragraphs);
  return paragraphs;
}
