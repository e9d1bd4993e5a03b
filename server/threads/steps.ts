import { refuseUnseeing } from "#server/articles/people-named.ts";
import type { Desk } from "#server/db/desk.ts";
import { Refused, refuse } from "#server/errors.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type * as contracts from "#shared/threads/api.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { sayInThread } from "./say.ts";

type Asked<Name extends keyof typeof contracts> = ParsedInputOf<(typeof contracts)[Name]>;

export const reply = (desk: Desk, by: Person, { threadId, body, mentions }: Asked<"reply">) =>
  sayInThread(desk, by, threadId, "reply", async ({ tx, article }) => {
    await refuseUnseeing(tx.sql, article, mentions);
    return { body, mentions };
  });

/** Said by the journalist of the article, or by an editor for them, which is kept visible for ever. */
export const answerQuery = (desk: Desk, by: Person, { threadId, body, reading }: Asked<"answerQuery">) =>
  sayInThread(desk, by, threadId, "answer", ({ thread, own }) => {
    if (body === "" && reading === null) throw refuse("empty-text");
    refuseUnoffered(thread, reading);
    return { body, reading, onBehalf: !own };
  });

function refuseUnoffered({ readings }: Thread, reading: number | null) {
  if (reading === null || reading < readings.length) return;
  const fields = { reading: ["This reading was not offered"] };
  throw new Refused(400, { ...refuse("bad-input").body, fields });
}

export const assignThread = (desk: Desk, by: Person, { threadId, personId }: Asked<"assignThread">) =>
  sayInThread(desk, by, threadId, "assign", async ({ tx, article }) => {
    await refuseUnseeing(tx.sql, article, personId === null ? [] : [personId]);
    return { assignedTo: personId };
  });

export const resolveThread = (desk: Desk, by: Person, { threadId, outcome }: Asked<"resolveThread">) =>
  sayInThread(desk, by, threadId, "resolve", () => ({ body: outcome }));

export const reopenThread = (desk: Desk, by: Person, { threadId }: Asked<"reopenThread">) =>
  sayInThread(desk, by, threadId, "reopen", () => ({}));

export const withdrawThread = (desk: Desk, by: Person, { threadId, reason }: Asked<"withdrawThread">) =>
  sayInThread(desk, by, threadId, "withdraw", () => ({ body: reason }));
