import { record } from "#server/activity/record.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse, refuseIf } from "#server/errors.ts";
import { policiesOf } from "#server/people/store.ts";
import { segmentsOf } from "#server/segments/store.ts";
import { can, rolesWith } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { showsAddress } from "#shared/publication/credits.ts";
import { whyNotCredit } from "#shared/publication/rules.ts";
import { partsOf } from "#shared/segments/segment.ts";
import { setCredits } from "./store.ts";

/** Words the credits by hand; null generates them again from who did the work. */
export const editCredits = (desk: Desk, by: Person, articleId: string, credits: string[] | null): Promise<void> =>
  inTransaction(desk, async (tx) => {
    const { restricted } = await articleForUpdate(tx.sql, articleId, by);
    if (!can(by, "manage-article")) throw refuse("capability", { who: rolesWith("manage-article").join(", ") });
    if (credits?.some(showsAddress)) throw refuse("address-in-credit");
    if (credits) {
      const { checks } = await policiesOf(tx.sql);
      refuseIf(whyNotCredit(credits, partsOf(await segmentsOf(tx.sql, articleId)), { restricted, checks }));
    }
    await setCredits(tx.sql, articleId, credits);
    const data = { generated: credits === null, lines: credits?.length ?? 0 };
    await record(tx, { kind: "article.credits-edited", articleId, by: by.id, data });
  });
