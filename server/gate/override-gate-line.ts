import { record } from "#server/activity/record.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import type { GateLine } from "#shared/gate/line.ts";
import { can, rolesWith } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { gateNow } from "./read-gate.ts";
import { addOverride } from "./store.ts";

/** Lets one named line not stand in the way. It lapses with the texts that it names; the reason stays for ever. */
export const overrideGateLine = (
  desk: Desk,
  by: Person,
  { articleId, key, reason }: { articleId: string; key: string; reason: string },
): Promise<{ lines: GateLine[]; open: boolean }> =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    if (!can(by, "override")) throw refuse("capability", { who: rolesWith("override").join(", ") });
    const before = await gateNow(desk, tx.sql, articleId, by, tx.now);
    const line = before.lines.find((each) => each.key === key);
    if (!line) throw refuse("gate-line-gone");
    if (!line.overridable) throw refuse("never-overridden");
    if (line.override) return { lines: before.lines, open: before.open };
    await addOverride(tx, { articleId, key, segmentId: line.segmentId, by: by.id, reason });
    const { obstacle, segmentId, threadId } = line;
    await record(tx, {
      kind: "gate.overridden",
      articleId,
      segmentId,
      threadId,
      by: by.id,
      data: { key, obstacle, reason },
    });
    const { lines, open } = await gateNow(desk, tx.sql, articleId, by, tx.now);
    return { lines, open };
  });
