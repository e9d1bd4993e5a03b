import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { addLetter, toGroup } from "./letter-store.ts";
import { settingsOf } from "./store.ts";

const HOUR_MS = 3_600_000;

/**
 * One message for all that happened, once the oldest of it has waited as long as the person chose. What was read in the
 * inbox meanwhile is not in it.
 * @returns the letters to send
 */
export const groupNotices = (desk: Desk, now = new Date()): Promise<string[]> =>
  inTransaction(desk, async (tx) => {
    const letters: string[] = [];
    for (const { personId, ids, since } of await toGroup(tx.sql)) {
      const { everyHours } = await settingsOf(tx.sql, personId);
      if (now.getTime() - since.getTime() < everyHours * HOUR_MS) continue;
      letters.push(await addLetter(tx.sql, { personId, way: "grouped", createdAt: tx.now }, ids));
    }
    return letters;
  });
