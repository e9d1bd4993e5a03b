import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuseIf } from "#server/errors.ts";
import type { Credit } from "#shared/articles/article.ts";
import { whyNotCredit } from "#shared/articles/rules.ts";
import type { Person } from "#shared/people/person.ts";
import { articleForUpdate, setCredit } from "./store.ts";

/** The name under which a member is printed is that member's own choice. */
export const chooseCredit = (desk: Desk, by: Person, articleId: string, personId: string, credit: Credit) =>
  inTransaction(desk, async (tx) => {
    const { members } = await articleForUpdate(tx.sql, articleId, by);
    const memberIds = members.map((member) => member.personId);
    refuseIf(whyNotCredit(by, personId, memberIds));
    await setCredit(tx.sql, articleId, personId, credit);
    // The name itself is no part of the record: it may be taken back, the record may not.
    await record(tx, { kind: "article.credit-chosen", articleId, by: by.id, data: { personId, as: credit.as } });
    return {};
  });
