import type { Desk } from "#server/db/desk.ts";
import type { ParsedInputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { listDeskThreads } from "#shared/threads/lists.ts";
import { countsOfLists, pageOfList } from "./list-store.ts";
import { threadFor } from "./store.ts";

const PAGE = 40;

/** Conversations over all articles that this person may read. A page goes on behind any conversation that they may see. */
export async function deskThreads(desk: Desk, by: Person, { list, after }: ParsedInputOf<typeof listDeskThreads>) {
  const { sql } = desk.database;
  const now = new Date();
  const last = after === undefined ? undefined : await threadFor(sql, after, by);
  const found = await pageOfList(sql, by, { list, after: last, now, size: PAGE + 1 });
  return {
    threads: found.slice(0, PAGE),
    counts: await countsOfLists(sql, by, now),
    more: found.length > PAGE,
  };
}
