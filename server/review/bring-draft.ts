import { randomUUID } from "node:crypto";
import { sha256 } from "#server/activity/record.ts";
import { articleFor, articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { IN_ONE_GO } from "#server/segments/in-one-go.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { parseDocument } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import type { bringDraft as bringContract, previewDraft as previewContract } from "#shared/review/draft-api.ts";
import { whyNot } from "#shared/review/rules.ts";
import { applySteps } from "#shared/segments/rebase.ts";
import { replacingStanding } from "#shared/segments/replacing-standing.ts";
import { draftFrom, planDraft } from "./draft-plan.ts";
import { reviewedForUpdate } from "./load.ts";
import { write } from "./write-segment.ts";

/** What an English draft that was revised outside would change. Changes nothing. */
export async function previewDraft(desk: Desk, by: Person, asked: ParsedInputOf<typeof previewContract>) {
  const { articleId } = asked;
  await articleFor(desk.database.sql, articleId, by);
  refuseIf(whyNotAble(by, "translate"));
  const draft = await draftFrom(desk, asked);
  return desk.database.sql.transaction(async (tx) => {
    const { differences, unplaced } = await planDraft(tx, by, articleId, draft);
    return { differences, unplaced };
  });
}

/**
 * Writes the draft's words where it was seen that they would come in, as if they were typed. A row that has moved on
 * since, or was written in after the draft was taken out, keeps its words.
 */
export async function bringDraft(desk: Desk, by: Person, asked: ParsedInputOf<typeof bringContract>) {
  const { articleId, seen } = asked;
  await articleFor(desk.database.sql, articleId, by);
  refuseIf(whyNotAble(by, "translate"));
  const draft = await draftFrom(desk, asked);
  const versions = new Map(seen.map(({ segmentId, version }) => [segmentId, version]));
  return inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    const { documents, differences } = await planDraft(tx.sql, by, articleId, draft);
    await segmentsForUpdate(tx.sql, articleId); // paragraphs before the record, as everybody locks them
    const changed: { segmentId: string; before: number; version: number }[] = [];
    const taken = new Set<string>();
    for (const { segmentId, fate } of differences) {
      const document = documents.get(segmentId);
      if (fate !== "changed" || !document) continue;
      const done = await writeDraft(tx, by, segmentId, versions.get(segmentId), document);
      if (!done) continue;
      changed.push(done);
      taken.add(segmentId);
    }
    return { changed, kept: seen.flatMap(({ segmentId }) => (taken.has(segmentId) ? [] : [segmentId])) };
  });
}

async function writeDraft(
  tx: Transaction,
  by: Person,
  segmentId: string,
  seen: number | undefined,
  words: ReturnType<typeof parseDocument>,
) {
  if (seen === undefined) return undefined;
  const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
  if (segment.version !== seen || whyNot("edit", by, segment, policies)) return undefined;
  const document = parseDocument(segment.document);
  const step = replacingStanding(document, words);
  if (!step) return undefined;
  const contents = sha256(canonicalJson([step.toJSON()]));
  const sender = { clientId: IN_ONE_GO.draft, batchId: randomUUID(), contents };
  const { batch } = await write(tx, by, segment, document, applySteps(document, [step], []), sender);
  return { segmentId, before: segment.version, version: batch.version };
}
