import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import type { Transaction } from "#server/db/transaction.ts";
import { mapAnchor } from "#shared/threads/anchors.ts";
import { type AnchoredThread, moveAnchor, targetAnchors } from "./store.ts";

/** Lets the anchors of a segment's conversations follow their words through a batch of steps; `anchored` when they were read before. */
export async function mapAnchors(
  tx: Transaction,
  segmentId: string,
  before: Node,
  after: Node,
  maps: readonly StepMap[],
  anchored?: readonly AnchoredThread[],
) {
  for (const { threadId, anchor } of anchored ?? (await targetAnchors(tx.sql, segmentId))) {
    const moved = mapAnchor(anchor, before, after, maps);
    if (moved !== anchor) await moveAnchor(tx.sql, threadId, moved);
  }
}
