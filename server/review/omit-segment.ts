import { randomUUID } from "node:crypto";
import { sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import type { Transaction } from "#server/db/transaction.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { IN_ONE_GO } from "#server/segments/in-one-go.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import { documentFromText, parseDocument } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { applySteps } from "#shared/segments/rebase.ts";
import { replacingStep } from "#shared/segments/replacing-step.ts";
import { type Digests, sameDigests } from "#shared/segments/segment.ts";
import { reviewedForUpdate } from "./load.ts";
import { saidAlready, say } from "./say.ts";
import { write } from "./write-segment.ts";

/**
 * Leaves a Korean paragraph out of the English; somebody else approves that, like every text. `removing`: its English goes
 * first, as if it were deleted by hand, and stays in the history.
 */
export const omitSegment = (desk: Desk, by: Person, segmentId: string, reason: string, removing?: Digests) =>
  inTransaction(desk, async (tx) => {
    if (removing) await removeEnglish(tx, by, segmentId, removing);
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    if (saidAlready(segment.review.omitted, by, reason)) return;
    refuseIf(whyNot("omit", by, segment, policies));
    await say(tx, by, "omission", segment, { reason });
  });

async function removeEnglish(tx: Transaction, by: Person, segmentId: string, seen: Digests) {
  const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
  const document = parseDocument(segment.document);
  const step = replacingStep(document, parseDocument(documentFromText("")));
  if (!step) return;
  const refused = whyNot("omit", by, segment, policies);
  if (refused?.code !== "omitted-has-target") refuseIf(refused);
  refuseIf(whyNot("edit", by, segment, policies));
  if (!sameDigests(segment.digests, seen)) throw refuse("stale-digests", undefined, { segment });
  const contents = sha256(canonicalJson([step.toJSON()]));
  const sender = { clientId: IN_ONE_GO.omission, batchId: randomUUID(), contents };
  await write(tx, by, segment, document, applySteps(document, [step], []), sender);
}
