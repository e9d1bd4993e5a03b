import type { Desk } from "#server/db/desk.ts";
import { announce } from "#server/db/transaction.ts";
import { movedAnchors, withMoved } from "#server/threads/anchors.ts";
import { hasSuggestions } from "#shared/document/suggestion-marks.ts";
import { whyNot } from "#shared/review/rules.ts";
import { reviewOf } from "#shared/review/state.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { type Applied, applySteps, growsTooLong, isMuch, mapsOf, parseSteps } from "#shared/segments/rebase.ts";
import { batchOf, type Composed, compose } from "./compose.ts";
import { keepTogether } from "./keep-together.ts";
import { forget, type Known, knownOf, remember } from "./known-paragraphs.ts";
import type { Link } from "./known-store.ts";
import { isSitting, noteSitting } from "./sitting.ts";
import type { Waiting } from "./turns.ts";
import type { SentSteps } from "./write-segment.ts";

/**
 * Saves what waits to be written in a paragraph that this node knows, in one go. It says neither no nor anything to the
 * record: where there would be something to say it ends, and where the paragraph has changed it does not begin; then all
 * of it is read anew.
 * @returns the batches that are kept now, from the first on
 */
export async function writeKnown(desk: Desk, segmentId: string, waiting: readonly Waiting[]): Promise<StepBatch[]> {
  const known = knownOf(desk, segmentId);
  const at = new Date();
  const links = known ? chained(desk, known, waiting, at) : [];
  const last = links.at(-1);
  if (!known || !last) return [];
  const moved = last.after.anchors.filter(({ anchor }, index) => anchor !== known.anchors[index]?.anchor);
  forget(desk, segmentId); // until it is known that it was kept
  const authors = await keepTogether(desk, { known, links, moved, at });
  if (!authors) return [];
  const kept = links.length > 1 ? links : [withAuthors(known, last, authors)];
  remember(desk, kept.at(-1)?.after ?? last.after);
  for (const { by, composed } of kept) if (composed.changed) noteSitting(desk, segmentId, by.id, at);
  const batches = kept.map(({ batch }) => batch);
  announce(desk, { events: [], steps: batches.map((batch) => ({ articleId: known.segment.articleId, batch })) });
  return batches;
}

interface Following extends Link {
  batch: StepBatch;
  /** What is known of the paragraph when this is kept. */
  after: Known;
}

/** One after the other, as far as they need no more than to be kept. */
function chained(desk: Desk, known: Known, waiting: readonly Waiting[], at: Date): Following[] {
  const links: Following[] = [];
  for (const one of waiting.slice(0, MOST_IN_A_CHAIN)) {
    const link = following(desk, links.at(-1)?.after ?? known, one, at);
    if (!link || links.some((before) => repeats(link, before))) break;
    links.push(link);
  }
  return links;
}

const MOST_IN_A_CHAIN = 50;

/** Whose former words are, and what a batch was that came before, the database knows best. */
const repeats = (link: Link, before: Link) =>
  link.sent.batchId === before.sent.batchId ||
  (link.composed.changed && link.composed.targetDigest === before.composed.targetDigest);

function following(desk: Desk, known: Known, { by, sent }: Waiting, at: Date): Following | undefined {
  if (whyNot("edit", by, known.segment, known.policies)) return undefined;
  const applied = applyToKnown(known, sent);
  if (!applied || hasSuggestions(applied.document)) return undefined;
  const composed = compose(by, known.segment, applied);
  const lapses = known.segment.review.state === "approved";
  if (composed.changed && (lapses || !isSitting(desk, sent.segmentId, by, at))) return undefined;
  const moved = movedAnchors(known.anchors, known.document, applied.document, applied.maps);
  const batch = batchOf(known.segment, composed, { ...sent, by: by.id, authors: composed.authors, at });
  const anchors = withMoved(known.anchors, moved);
  return { by, sent, composed, batch, after: afterwards({ ...known, anchors }, composed, batch) };
}

function withAuthors(known: Known, following: Following, authors: string[]): Following {
  const { batch, after, ...link } = following;
  if (authors.join() === batch.authors.join()) return following;
  const by = { ...batch, authors };
  return { ...link, batch: by, after: afterwards({ ...known, anchors: after.anchors }, link.composed, by) };
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
