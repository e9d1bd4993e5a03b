import type { Desk } from "#server/db/desk.ts";
import { announce } from "#server/db/transaction.ts";
import { movedAnchors, withMoved } from "#server/threads/anchors.ts";
import { hasSuggestions } from "#shared/document/suggestion-marks.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewOf } from "#shared/review/state.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { type Applied, applySteps, growsTooLong, isMuch, mapsOf, parseSteps } from "#shared/segments/rebase.ts";
import { batchOf, type Composed, compose } from "./compose.ts";
import { forget, type Known, knownOf, remember } from "./known-paragraphs.ts";
import { appendToKnown } from "./known-store.ts";
import { isSitting, noteSitting } from "./sitting.ts";
import type { SentSteps } from "./write-segment.ts";

/**
 * Saves a batch in a paragraph that this node knows, with one statement. It says neither no nor anything to the record:
 * undefined when there would be something to say, or when the paragraph has changed; then all of it is read anew.
 */
export async function writeKnown(desk: Desk, by: Person, sent: SentSteps): Promise<StepBatch | undefined> {
  const known = knownOf(desk, sent.segmentId);
  if (!known || whyNot("edit", by, known.segment, known.policies)) return undefined;
  const applied = applyToKnown(known, sent);
  if (!applied || hasSuggestions(applied.document)) return undefined;
  const composed = compose(by, known.segment, applied);
  const at = new Date();
  const lapses = known.segment.review.state === "approved";
  if (composed.changed && (lapses || !isSitting(desk, sent.segmentId, by, at))) return undefined;
  const moved = movedAnchors(known.anchors, known.document, applied.document, applied.maps);
  forget(desk, sent.segmentId); // until it is known that it was kept
  const authors = await appendToKnown(desk.database.sql, by, { known, composed, batch: sent, moved, at });
  if (!authors) return undefined;
  const batch = batchOf(known.segment, composed, { ...sent, by: by.id, authors, at });
  remember(desk, afterwards({ ...known, anchors: withMoved(known.anchors, moved) }, composed, batch));
  if (composed.changed) noteSitting(desk, sent.segmentId, by.id, at);
  announce(desk, { events: [], steps: [{ articleId: known.segment.articleId, batch }] });
  return batch;
}

/** What is known of a paragraph once a batch is kept. */
export function afterwards(known: Known, { node, document, text }: Composed, batch: StepBatch): Known {
  const { version, digests, authors, by: writtenBy, at: writtenAt } = batch;
  const now = { ...known.segment, document, text, version, digests, authors, writtenBy, writtenAt };
  const segment = { ...now, review: reviewOf(now, known.facts, known.policies.approvalsRequired) };
  return { ...known, segment, document: node, batches: [...known.batches, batch] };
}

function applyToKnown({ segment, document, batches }: Known, { version, steps }: SentSteps): Applied | undefined {
  const over = batches.filter((batch) => batch.version > version);
  if (segment.version === 0 || segment.version - version !== over.length) return undefined;
  try {
    const maps = mapsOf(over);
    if (isMuch(document, steps, maps)) return undefined;
    const applied = applySteps(document, parseSteps(steps), maps);
    return growsTooLong(document, applied.document) ? undefined : applied;
  } catch {
    return undefined; // refused, if it is to be, behind the lock
  }
}
