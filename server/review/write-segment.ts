import { setImmediate as nextTurn } from "node:timers/promises";
import type { Node } from "@tiptap/pm/model";
import type { StepMap } from "@tiptap/pm/transform";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { withMoved } from "#server/threads/anchors.ts";
import type { AnchoredThread } from "#server/threads/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { OutputOf, ParsedInputOf } from "#shared/api/endpoint.ts";
import { whyNotInArchive } from "#shared/articles/rules.ts";
import { parseDocument } from "#shared/document/document.ts";
import { SCHEMA_VERSION } from "#shared/document/schema.ts";
import { hasSuggestions } from "#shared/document/suggestion-marks.ts";
import { onlySuggests } from "#shared/document/trespass.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import type { Review } from "#shared/review/state.ts";
import { whyNotSuggest } from "#shared/review/suggesting.ts";
import type { sendSteps } from "#shared/segments/api.ts";
import { namesOnlyKnownAttributes } from "#shared/segments/only-known-attributes.ts";
import {
  type Applied,
  applyInPortions,
  growsTooLong,
  MOST_CHARACTERS,
  parseSteps,
  TooFarBehind,
} from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { type Appended, appendSteps, type Sender } from "./append-steps.ts";
import { aroundIn, type Known, remember } from "./known-paragraphs.ts";
import { writableForUpdate } from "./load.ts";
import { missedBy } from "./missed-by.ts";
import { refuseTrespass } from "./refuse-trespass.ts";
import { isSittingAnywhere, noteSitting } from "./sitting.ts";
import { amongFew, inTurn, type Kept, type Waiting } from "./turns.ts";
import { afterwards, writeKnown } from "./write-known.ts";
import type { SentBefore } from "./writing-store.ts";

export type SentSteps = ParsedInputOf<typeof sendSteps> & { contents: string };

/** The way of a keystroke, from the browser to the commit. Answered only when the words are kept. */
export async function writeSegment(
  desk: Desk,
  by: Person,
  input: ParsedInputOf<typeof sendSteps>,
): Promise<OutputOf<typeof sendSteps>> {
  if (input.schemaVersion !== SCHEMA_VERSION) throw refuse("reload");
  if (input.steps.length > A_FEW) await nextTurn(); // to have read so much has taken its time already
  if (!input.steps.every(namesOnlyKnownAttributes)) throw refuse("steps-refused");
  const sent = { ...input, contents: sha256(canonicalJson(input.steps)) };
  const { version, digests, authors, at } = await inTurn(desk, by, sent, (waiting) => writeWaiting(desk, waiting));
  return { version, digests, authors, writtenAt: at };
}

/** As many as can be kept at once, from the first on; otherwise the first alone. */
async function writeWaiting(desk: Desk, waiting: readonly Waiting[]): Promise<number> {
  const [first] = waiting;
  if (!first) return 0;
  try {
    const kept = await writeKnown(desk, first.sent.segmentId, waiting);
    for (const [at, batch] of kept.entries()) waiting[at]?.answer(batch);
    if (kept.length === 0) first.answer(await amongFew(desk, () => writeRead(desk, first.by, first.sent)));
    return Math.max(1, kept.length);
  } catch (error) {
    first.fail(error);
    return 1;
  }
}

/** No more come of typing. */
const A_FEW = 100;

/** Everything is read behind the lock, asked, written and recorded; the node knows the paragraph from then on. */
async function writeRead(desk: Desk, by: Person, sent: SentSteps): Promise<Kept> {
  const { batch, known, changed } = await inTransaction(desk, async (tx) => {
    const loaded = await writableForUpdate(tx, sent.segmentId, sent.batchId, by);
    const { segment, policies, before, anchors, facts, stamp, archived } = loaded;
    if (before) return { batch: sentBefore(before, segment, by, sent.contents) };
    if (archived) refuseIf(whyNotInArchive("segment.written"));
    const whyNotEdit = whyNot("edit", by, segment, policies);
    if (whyNotEdit) refuseIf(whyNotSuggest(by, segment) && whyNotEdit);
    if (sent.version > segment.version) throw refuse("version-from-future");
    const document = parseDocument(segment.document);
    const { batches, maps } = await missedBy(tx, segment, sent);
    const applied = await applyOrRefuse(document, sent.steps, maps);
    if (growsTooLong(document, applied.document))
      throw refuse("paragraph-too-long", { most: MOST_CHARACTERS.toLocaleString("en") });
    if (whyNotEdit) refuseIf(onlySuggests(document, applied.document, by.id) ? undefined : whyNotEdit);
    else await refuseTrespass(tx, by, segment, applied);
    const written = await write(tx, by, segment, document, applied, sent, anchors);
    const anchored = withMoved(anchors, written.moved);
    const found: Known = { segment, policies, document, facts, anchors: anchored, around: aroundIn(stamp), batches };
    return {
      batch: written.batch,
      // What holds suggestions is always read anew: more is asked of it than one statement can.
      known: [document, applied.document].some(hasSuggestions)
        ? undefined
        : afterwards(found, written.composed, written.batch),
      changed: written.composed.changed,
    };
  });
  if (known) remember(desk, known);
  if (changed) noteSitting(desk, sent.segmentId, by.id, new Date(batch.at));
  return batch;
}

/** The answer to a retry. */
function sentBefore(before: SentBefore, segment: Segment, by: Person, contents: string) {
  if (before.contents !== contents || before.by !== by.id) throw refuse("batch-reused");
  const { version, authors, at, targetDigest: target } = before;
  return { version, authors, at: new Date(at).toISOString(), digests: { source: segment.digests.source, target } };
}

async function applyOrRefuse(document: Node, steps: SentSteps["steps"], over: readonly StepMap[]): Promise<Applied> {
  try {
    return await applyInPortions(document, parseSteps(steps), over, nextTurn);
  } catch (error) {
    if (error instanceof TooFarBehind) throw refuse("too-far-behind");
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)
      throw refuse("steps-refused");
    throw error;
  }
}

/** Writing, and the record of it. */
export async function write(
  tx: Transaction,
  by: Person,
  segment: Segment & { review: Review },
  before: Node,
  applied: Applied,
  sender: Sender,
  anchors?: readonly AnchoredThread[],
): Promise<Appended> {
  const appended = await appendSteps(tx, by, segment, before, applied, sender, anchors);
  if (appended.composed.changed) await recordWriting(tx, by, segment);
  return appended;
}

/** Who wrote is said once a sitting, and always that an approval lapsed. */
async function recordWriting(tx: Transaction, by: Person, segment: Segment & { review: Review }) {
  const { id: segmentId, articleId, version, review } = segment;
  const lapsed = review.state === "approved";
  if (!lapsed && (await isSittingAnywhere(tx, segment, by))) return;
  const data = { version: version + 1, lapsed };
  await record(tx, { kind: "segment.written", articleId, segmentId, by: by.id, data });
}
