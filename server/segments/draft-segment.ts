import { record } from "#server/activity/record.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNotAble } from "#shared/people/rules.ts";
import { machineKeysOf } from "#shared/segments/machine-text.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { draftBy } from "./machine-peer.ts";
import { addMachineSentences, hasProtected } from "./machine-store.ts";
import { segmentFor } from "./store.ts";

/**
 * English by the newsroom's machine for one paragraph, because somebody asked for it. It is marked as machine text before
 * anybody sees it, and written by whoever takes it over. Nothing of a restricted
 * article is ever sent, nor of one with protected items: its Korean holds them.
 */
export async function draftSegment(desk: Desk, by: Person, segmentId: string, signal: AbortSignal) {
  const { sql } = desk.database;
  const segment = await segmentFor(sql, segmentId, by);
  const { articleId } = segment;
  refuseIf(whyNotAble(by, "translate"));
  if ((await articleFor(sql, articleId, by)).restricted) throw refuse("no-draft-restricted");
  if (await hasProtected(sql, articleId)) throw refuse("no-draft-protected");
  if (!(await policiesOf(sql)).machineDrafts) throw refuse("drafts-off");
  const peer = desk.config.drafts;
  if (!peer) throw refuse("drafts-unset");
  const korean = sourceText(segment).trim();
  if (korean === "") throw refuse("no-korean");
  const text = await draftBy(peer, korean, signal);
  await inTransaction(desk, async (tx) => {
    const keys = machineKeysOf(text);
    const sentences = await addMachineSentences(tx, { articleId, origin: "draft", by: by.id }, keys);
    const data = { sentences, origin: "draft" };
    await record(tx, { kind: "machine.marked", articleId, segmentId, by: by.id, data });
  });
  return { text };
}
