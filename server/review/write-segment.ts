import type { Node } from "@tiptap/pm/model";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { targetDigest } from "#server/segments/digest.ts";
import { appendBatch, batchesSince } from "#server/segments/store.ts";
import { mapAnchors } from "#server/threads/anchors.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { type DocumentJson, parseDocument, textOf } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import type { Review } from "#shared/review/state.ts";
import type { StepBatch, sendSteps } from "#shared/segments/api.ts";
import { type Applied, applySteps, parseSteps } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { writableForUpdate } from "./load.ts";

/** The way of a keystroke, from the browser to the commit. Answered only when the words are kept. */
export const writeSegment = (desk: Desk, by: Person, sent: ParsedInputOf<typeof sendSteps>) =>
  inTransaction(desk, async (tx) => {
    if (sent.schemaVersion !== SCHEMA_VERSION) throw refuse("reload");
    const contents = sha256(canonicalJson(sent.steps));
    const { segment, policies, before, anchors } = await writableForUpdate(tx, sent.segmentId, sent.batchId, by);
    if (before) {
      if (before.contents !== contents || before.by !== by.id) throw refuse("batch-reused");
      return answered(segment, { ...before, at: new Date(before.at).toISOString() });
    }
    refuseIf(whyNot("edit", by, segment, policies));
    if (sent.version > segment.version) throw refuse("version-from-future");
    const document = parseDocument(segment.document);
    const over = sent.version < segment.version ? await batchesSince(tx.sql, segment, sent.version) : [];
    const applied = applyOrRefuse(document, sent.steps, over);
    const batch = await write(tx, by, segment, document, applied, { ...sent, contents }, anchors);
    return answered(segment, batch);
  });

function applyOrRefuse(
  document: Node,
  steps: ParsedInputOf<typeof sendSteps>["steps"],
  over: readonly StepBatch[],
): Applied {
  try {
    return applySteps(
      document,
      parseSteps(steps),
      over.flatMap((batch) => parseSteps(batch.steps)),
    );
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)
      throw refuse("steps-refused");
    throw error;
  }
}

interface Sender {
  clientId: string;
  batchId: string;
  contents: string;
}

/** Every way of writing ends here: the batch, the text, the anchors, the authors and the record change together. */
export async function write(
  tx: Transaction,
  by: Person,
  segment: Segment & { review: Review },
  before: Node,
  applied: Applied,
  { clientId, batchId, contents }: Sender,
  anchors?: readonly AnchoredThread[],
): Promise<StepBatch> {
  const digest = targetDigest(applied.document);
  const changed = digest !== segment.digests.target;
  const steps = applied.steps.map((step) => step.toJSON());
  const document: DocumentJson = applied.document.toJSON();
  const batch = { steps, clientId, batchId, contents };
  const [authors] = await Promise.all([
    appendBatch(tx.sql, {
      segment,
      document,
      text: textOf(applied.document),
      targetDigest: digest,
      authors: changed ? authorsOfNewWords(by, segment) : segment.authors,
      sameWordsSameAuthors: changed,
      batch,
      by: by.id,
      at: tx.now,
    }),
    mapAnchors(tx, segment.id, before, applied.document, applied.maps, anchors),
  ]);
  if (changed) await recordWriting(tx, by, segment);
  const digests = { source: segment.digests.source, target: digest };
  const version = segment.version + 1;
  const told: StepBatch = {
    segmentId: segment.id,
    version,
    steps,
    clientId,
    batchId,
    by: by.id,
    at: tx.now.toISOString(),
    digests,
    authors,
  };
  tx.told.steps.push({ articleId: segment.articleId, batch: told });
  return told;
}

/** An edit of approved text starts the count anew. */
const authorsOfNewWords = (by: Person, { review, authors }: Segment & { review: Review }) =>
  review.state === "approved" ? [by.id] : [...new Set([...authors, by.id])];

const ONE_SITTING = 10 * 60_000;

/** The steps themselves are kept one by one; the record says once per sitting who wrote, and always that an approval lapsed. */
async function recordWriting(
  tx: Transaction,
  by: Person,
  { id, articleId, review, writtenBy, writtenAt, version }: Segment & { review: Review },
) {
  const lapsed = review.state === "approved";
  const sameSitting =
    writtenBy === by.id && writtenAt !== null && tx.now.getTime() - Date.parse(writtenAt) < ONE_SITTING;
  if (sameSitting && !lapsed) return;
  await record(tx, {
    kind: "segment.written",
    articleId,
    segmentId: id,
    by: by.id,
    data: { version: version + 1, lapsed },
  });
}

const answered = (
  segment: Segment,
  batch: { version: number; authors: string[]; at: string; targetDigest?: string; digests?: Segment["digests"] },
) => ({
  version: batch.version,
  digests: batch.digests ?? { source: segment.digests.source, target: batch.targetDigest ?? segment.digests.target },
  authors: batch.authors,
  writtenAt: batch.at,
});
