import type { Node } from "@tiptap/pm/model";
import { targetDigest } from "#server/segments/digest.ts";
import { type DocumentJson, textOf } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { Person } from "#shared/people/person.ts";
import type { Review } from "#shared/review/state.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { Applied } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";

/** What steps make of a paragraph, before anything of it is kept. */
export interface Composed {
  steps: StepBatch["steps"];
  node: Node;
  document: DocumentJson;
  /** The words that stand: what is only suggested changes none of it. */
  text: string;
  targetDigest: string;
  /** Whether a reader would see the difference. */
  changed: boolean;
  /** Whose the words are, unless the text has read like this before. */
  authors: string[];
}

type Written = Segment & { review: Review };

export function compose(by: Pick<Person, "id">, segment: Written, applied: Applied): Composed {
  const standing = withoutSuggestions(applied.document);
  const digest = targetDigest(standing);
  const changed = digest !== segment.digests.target;
  return {
    steps: applied.steps.map((step) => step.toJSON()),
    node: applied.document,
    document: applied.document.toJSON(),
    text: textOf(standing),
    targetDigest: digest,
    changed,
    authors: changed ? authorsOfNewWords(by, segment) : segment.authors,
  };
}

/** An edit of approved text starts the count anew. */
const authorsOfNewWords = (by: Pick<Person, "id">, { review, authors }: Written) =>
  review.state === "approved" ? [by.id] : [...new Set([...authors, by.id])];

/** The batch as it is told to those who have the article open. */
export const batchOf = (
  segment: Segment,
  { steps, targetDigest: target }: Composed,
  sender: Pick<StepBatch, "clientId" | "batchId" | "by" | "authors"> & { at: Date },
): StepBatch => ({
  segmentId: segment.id,
  version: segment.version + 1,
  steps,
  clientId: sender.clientId,
  batchId: sender.batchId,
  by: sender.by,
  at: sender.at.toISOString(),
  digests: { source: segment.digests.source, target },
  authors: sender.authors,
});
