import { record } from "#server/activity/record.ts";
import { articleForUpdate } from "#server/articles/store.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import { can, rolesWith } from "#shared/people/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { showsAddress } from "#shared/publication/credits.ts";
import { setCredits } from "./store.ts";

/** Words the credits by hand; null generates them again from who did the work. */
export const editCredits = (desk: Desk, by: Person, articleId: string, credits: string[] | null): Promise<void> =>
  inTransaction(desk, async (tx) => {
    await articleForUpdate(tx.sql, articleId, by);
    if (!can(by, "manage-article")) throw refuse("capability", { who: rolesWith("manage-article").join(", ") });
    if (credits?.some(showsAddress)) throw refuse("address-in-credit");
    await setCredits(tx.sql, articleId, credits);
    const data = { generated: credits === null, lines: credits?.length ?? 0 };
    await record(tx, { kind: "article.credits-edited", articleId, by: by.id, data });
  });
