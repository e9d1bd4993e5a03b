import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { calledNow } from "#server/articles/read-store.ts";
import { visibleTo } from "#server/articles/store.ts";
import { article } from "#server/articles/table.ts";
import { qualified } from "#server/db/columns.ts";
import type { Queries } from "#server/db/database.ts";
import type { Person } from "#shared/people/person.ts";
import type { ListedThread, ThreadListName } from "#shared/threads/lists.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { isLetStand, isOpen, waitsForAnswer } from "./standing-store.ts";
import { wholeThreads } from "./store.ts";
import { thread } from "./table.ts";

type By = Pick<Person, "id" | "role">;

/** One page of a list, behind the conversation that the page before ended with. */
export async function pageOfList(
  from: Queries,
  by: By,
  { list, after, now, size }: { list: ThreadListName; after: Thread | undefined; now: Date; size: number },
): Promise<ListedThread[]> {
  const order = list === "waiting" || list === "overdue" ? MOST_PRESSING : NEWEST;
  const rows = await from
    .select({ thread, letStand: isLetStand, headline: calledNow, restricted: article.restricted })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(visibleTo(by), isNull(article.archivedAt), isOn(list, by, now), after && order.beyond(after)))
    .orderBy(...order.by)
    .limit(size);
  const whole = new Map(
    (
      await wholeThreads(
        from,
        rows.map((row) => row.thread),
      )
    ).map((each) => [each.id, each]),
  );
  return rows.flatMap(({ thread: { id }, letStand, headline: said, restricted }) => {
    const found = whole.get(id);
    return found ? [{ thread: found, letStand, article: { headline: said ?? { ko: "", en: "" }, restricted } }] : [];
  });
}

export async function countsOfLists(from: Queries, by: By, now: Date): Promise<Record<ThreadListName, number>> {
  const on = (list: ThreadListName) => sql<number>`(count(*) filter (where ${isOn(list, by, now)}))::int`;
  const [row] = await from
    .select({
      mine: on("mine"),
      mentions: on("mentions"),
      open: on("open"),
      waiting: on("waiting"),
      overdue: on("overdue"),
    })
    .from(thread)
    .innerJoin(article, eq(article.id, thread.articleId))
    .where(and(visibleTo(by), isNull(article.archivedAt), isOpen));
  return row ?? { mine: 0, mentions: 0, open: 0, waiting: 0, overdue: 0 };
}

function isOn(list: ThreadListName, { id }: By, now: Date): SQL {
  const lists: Record<ThreadListName, SQL> = {
    open: isOpen,
    mine: sql`${isOpen} and (${of.by} = ${id} or ${of.addressedTo} = ${id} or (select m.assigned_to from message m
      where m.thread_id = ${of.id} and m.act = 'assignment' order by m.number desc limit 1) = ${id})`,
    mentions: sql`${isOpen} and (${id} = any(${of.mentions}) or exists (select 1 from message m
      where m.thread_id = ${of.id} and ${id} = any(m.mentions)))`,
    waiting: waitsForAnswer,
    overdue: sql`${waitsForAnswer} and ${of.dueAt} < ${now.toISOString()}::timestamptz`,
  };
  return lists[list];
}

const of = {
  id: qualified(thread.id),
  by: qualified(thread.by),
  addressedTo: qualified(thread.addressedTo),
  mentions: qualified(thread.mentions),
  dueAt: qualified(thread.dueAt),
};

interface Order {
  by: SQL[];
  /** What stands behind this one. Nothing that the order is made of ever changes. */
  beyond: (last: Thread) => SQL;
}

const NEWEST: Order = {
  by: [desc(thread.at), desc(thread.id)],
  beyond: ({ at, id }) => sql`(${thread.at}, ${thread.id}) < (${at}::timestamptz, ${id}::uuid)`,
};

const dueAt = sql`coalesce(${thread.dueAt}, 'infinity'::timestamptz)`;
const MOST_PRESSING: Order = {
  by: [asc(dueAt), asc(thread.at), asc(thread.id)],
  beyond: ({ dueAt: due, at, id }) =>
    sql`(${dueAt}, ${thread.at}, ${thread.id}) > (${due ?? "infinity"}::timestamptz, ${at}::timestamptz, ${id}::uuid)`,
};
