import type { Node } from "@tiptap/pm/model";
import { record } from "#server/activity/record.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { keepSuggestions } from "#server/segments/keep-suggestions.ts";
import { appendBatch } from "#server/segments/store.ts";
import { mapAnchors } from "#server/threads/anchors.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import type { Review } from "#shared/review/state.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Applied } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { batchOf, type Composed, compose } from "./compose.ts";

export interface Sender {
  clientId: string;
  batchId: string;
  contents: string;
}

export interface Appended {
  batch: StepBatch;
  composed: Composed;
  moved: AnchoredThread[];
}

/**
 * Every way of writing ends here: the batch, the text, the anchors, the suggestions and the authors change together.
 * What is only suggested has no author yet, and nobody has written.
 * @param by whose words they are
 */
export async function appendSteps(
  tx: Transaction,
  by: { id: string },
  segment: Segment & { review: Review },
  before: Node,
  applied: Applied,
  sender: Sender,
  anchors?: readonly AnchoredThread[],
): Promise<Appended> {
  const composed = compose(by, segment, applied);
  const { steps, document, text, targetDigest, changed } = composed;
  const [authors, moved] = await Promise.all([
    appendBatch(tx.sql, {
      segment,
      document,
      text,
      targetDigest,
      authors: composed.authors,
      sameWordsSameAuthors: changed,
      batch: { ...sender, steps },
      by: by.id,
      at: tx.now,
      ...(changed ? {} : { writer: lastWriter(segment) }),
    }),
    mapAnchors(tx, segment.id, before, applied.document, applied.maps, anchors),
  ]);
  const batch = batchOf(segment, composed, { ...sender, by: by.id, authors, at: tx.now });
  const { articleId, id: segmentId } = segment;
  for (const { id, by: proposer } of await keepSuggestions(tx, segment, before, applied.document)) {
    const data = { suggestion: id, version: batch.version };
    await record(tx, { kind: "suggestion.proposed", articleId, segmentId, by: proposer, data });
  }
  tx.told.steps.push({ articleId, batch });
  return { batch, composed, moved };
}

const lastWriter = ({ writtenBy, writtenAt }: Segment) => ({
  by: writtenBy,
  at: writtenAt === null ? null : new Date(writtenAt),
});
