import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import type { Transaction } from "#server/db/transaction.ts";
import { mapAnchor } from "#shared/threads/anchors.ts";
import { type AnchoredThread, moveAnchor, targetAnchors } from "./store.ts";

/**
 * Lets the anchors of a segment's conversations follow their words through a batch of steps; `anchored` when they were
 * read before. Answers those that moved.
 */
export async function mapAnchors(
  tx: Transaction,
  segmentId: string,
  before: Node,
  after: Node,
  maps: readonly StepMap[],
  anchored?: readonly AnchoredThread[],
): Promise<AnchoredThread[]> {
  const moved = movedAnchors(anchored ?? (await targetAnchors(tx.sql, segmentId)), before, after, maps);
  for (const { threadId, anchor } of moved) await moveAnchor(tx.sql, threadId, anchor);
  return moved;
}

/** Those of the anchors that the steps move, where they stand afterwards. */
export const movedAnchors = (
  anchored: readonly AnchoredThread[],
  before: Node,
  after: Node,
  maps: readonly StepMap[],
): AnchoredThread[] =>
  anchored.flatMap(({ threadId, anchor }) => {
    const moved = mapAnchor(anchor, before, after, maps);
    return moved === anchor ? [] : [{ threadId, anchor: moved }];
  });

/** The anchors, with these in the place of what they were. */
export function withMoved(anchored: readonly AnchoredThread[], moved: readonly AnchoredThread[]): AnchoredThread[] {
  const now = new Map(moved.map(({ threadId, anchor }) => [threadId, anchor]));
  return anchored.map(({ threadId, anchor }) => ({ threadId, anchor: now.get(threadId) ?? anchor }));
}
