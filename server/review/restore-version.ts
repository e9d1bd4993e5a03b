import { randomUUID } from "node:crypto";
import { record, sha256 } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { notFound, refuse, refuseIf } from "#server/errors.ts";
import { replay } from "#server/history/replay.ts";
import { allBatches } from "#server/history/store.ts";
import { IN_ONE_GO } from "#server/segments/in-one-go.ts";
import { canonicalJson } from "#shared/activity/chain.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import { parseDocument } from "#shared/document/document.ts";
import { withoutSuggestions } from "#shared/document/settle.ts";
import type { restoreVersion as contract } from "#shared/history/api.ts";
import type { Person } from "#shared/people/person.ts";
import { whyNot } from "#shared/review/rules.ts";
import { applySteps } from "#shared/segments/rebase.ts";
import { replacingStanding } from "#shared/segments/replacing-standing.ts";
import { reviewedForUpdate } from "./load.ts";
import { write } from "./write-segment.ts";

/** Writes an earlier version again, as if it were typed; never over words that the person has not seen. */
export const restoreVersion = (
  desk: Desk,
  by: Person,
  { segmentId, version, seen }: ParsedInputOf<typeof contract>,
): Promise<{ version: number }> =>
  inTransaction(desk, async (tx) => {
    const { segment, policies } = await reviewedForUpdate(tx, segmentId, by);
    refuseIf(whyNot("edit", by, segment, policies));
    if (seen !== segment.version) throw refuse("stale-digests", undefined, { segment });
    const then = replay(await allBatches(tx.sql, segmentId), tx.now).find((state) => state.version === version);
    if (!then && version !== segment.version) throw notFound();
    const document = parseDocument(segment.document);
    const step = then && replacingStanding(document, withoutSuggestions(then.document));
    if (!step) return { version: segment.version };
    const contents = sha256(canonicalJson([step.toJSON()]));
    const sender = { clientId: IN_ONE_GO.restoration, batchId: randomUUID(), contents };
    const { batch } = await write(tx, by, segment, document, applySteps(document, [step], []), sender);
    await record(tx, {
      kind: "segment.version-restored",
      articleId: segment.articleId,
      segmentId,
      by: by.id,
      data: { restored: version, version: batch.version },
    });
    return { version: batch.version };
  });
