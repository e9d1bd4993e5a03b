import { record } from "#server/activity/record.ts";
import { articleFor } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { segmentsForUpdate } from "#server/segments/store.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { waiveKind as contract, Waiver } from "#shared/checks/api.ts";
import { whyNotWaive } from "#shared/checks/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { hasTarget } from "#shared/segments/segment.ts";
import { findingsNow } from "./findings-now.ts";
import { addWaiver, waiversOf } from "./store.ts";
import { waivedKeys } from "./waived-keys.ts";

/** Sets every finding of one kind in an article aside: one waiver each, so that each lapses with its own texts. */
export const waiveKind = (desk: Desk, by: Person, { articleId, check, code, reason }: ParsedInputOf<typeof contract>) =>
  inTransaction(desk, async (tx) => {
    await articleFor(tx.sql, articleId, by);
    refuseIf(whyNotWaive(by));
    const found = await findingsNow(tx, by, articleId);
    await segmentsForUpdate(tx.sql, articleId); // paragraphs before the record, as everybody locks them
    const standing = await waiversOf(tx.sql, articleId);
    const waivers: Waiver[] = [];
    for (const { segment, findings } of found) {
      const waived = waivedKeys(standing, segment);
      const { id: segmentId, digests } = segment;
      const meant = findings.filter((one) => one.check === check && one.code === code && one.severity !== "note");
      for (const { key } of hasTarget(segment) ? meant.filter((one) => !waived.has(one.key)) : []) {
        const waiver = await addWaiver(tx.sql, {
          articleId,
          segmentId,
          check,
          key,
          digests,
          reason,
          by: by.id,
          at: tx.now,
        });
        const data = { waiverId: waiver.id, check, code, key, ...digests, reason };
        await record(tx, { kind: "finding.waived", articleId, segmentId, by: by.id, data });
        waivers.push(waiver);
      }
    }
    if (waivers.length === 0) throw refuse("finding-gone");
    return { waivers };
  });
