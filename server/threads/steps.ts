import { refuseUnseeing } from "#server/articles/people-named.ts";
import type { Desk } from "#server/db/desk.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type * as contracts from "#shared/threads/api.ts";
import { sayInThread } from "./say.ts";

type Asked<Name extends keyof typeof contracts> = ParsedInputOf<(typeof contracts)[Name]>;

export const reply = (desk: Desk, by: Person, { threadId, body, mentions }: Asked<"reply">) =>
  sayInThread(desk, by, threadId, "reply", async ({ tx, article }) => {
    await refuseUnseeing(tx.sql, article, mentions);
    return { body, mentions };
  });

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
