import { record } from "#server/activity/record.ts";
import { articleForUpdate, setCredit } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import { gateNow } from "#server/gate/read-gate.ts";
import type { Credit } from "#shared/articles/article.ts";
import { whyNotCredit } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { partInWork } from "#shared/publication/credits.ts";

/** The name under which somebody is printed is their own choice; who did work without being a member joins by it. */
export const chooseCredit = (desk: Desk, by: Person, articleId: string, personId: string, credit: Credit) =>
  inTransaction(desk, async (tx) => {
    const { members } = await articleForUpdate(tx.sql, articleId, by);
    const part = partInWork(by, (await gateNow(desk, tx.sql, articleId, by, tx.now)).work);
    const memberIds = members.map((member) => member.personId);
    refuseIf(whyNotCredit(by, personId, part ? [...memberIds, by.id] : memberIds));
    await setCredit(tx.sql, { articleId, personId, part: part ?? "editor", credit, addedAt: tx.now });
    // The name itself is no part of the record: it may be taken back, the record may not.
    const joined = part && !memberIds.includes(personId) ? { joined: part } : {};
    await record(tx, {
      kind: "article.credit-chosen",
      articleId,
      by: by.id,
      data: { personId, as: credit.as, ...joined },
    });
    return {};
  });
