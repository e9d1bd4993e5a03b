import { record } from "#server/activity/record.ts";
import type { Desk } from "#server/db/desk.ts";
import { inTransaction, type Transaction } from "#server/db/transaction.ts";
import { addStep } from "#server/threads/query-store.ts";
import type { Event } from "#shared/activity/event.ts";
import { type ByMail, type NoticeKind, wayOf } from "#shared/notices/notice.ts";
import { type Told, toldOf } from "#shared/notices/told.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { type Scene, sceneOf } from "./around.ts";
import { addLetter, wroteLately } from "./letter-store.ts";
import { addNotice, eventsToTell, moveCursor, settingsOf } from "./store.ts";

/**
 * Tells people of what has happened since it was last asked: into their inboxes, and into letters where somebody waits
 * for them. All in one transaction with the place up to which the events were followed; done again, nothing doubles.
 * @returns the letters to send
 */
export const makeNotices = (desk: Desk): Promise<string[]> =>
  inTransaction(desk, async (tx) => {
    const found = await eventsToTell(tx.sql);
    if (!found) return [];
    const scenes = new Map<string, Promise<Scene>>();
    const letters: string[] = [];
    for (const event of found.events) letters.push(...(await tell(tx, event, await sceneIn(scenes, tx, event))));
    await moveCursor(tx.sql, found.next);
    return letters;
  });

/** Much that happens in one conversation happens in one scene. */
function sceneIn(scenes: Map<string, Promise<Scene>>, tx: Transaction, event: Event) {
  const { articleId, threadId, segmentId, kind, data } = event;
  const key = [
    articleId,
    threadId,
    segmentId,
    kind === "segment.written" || kind === "segment.lapsed",
    data.gone,
  ].join();
  const scene = scenes.get(key) ?? sceneOf(tx, event);
  scenes.set(key, scene);
  return scene;
}

async function tell(tx: Transaction, event: Event, scene: Scene): Promise<string[]> {
  const seeing = new Set(scene.seeing.map(({ id }) => id));
  const letters: string[] = [];
  for (const told of toldOf(event, scene).filter(({ personId }) => seeing.has(personId))) {
    const letterId = await tellOne(tx, event, told, scene);
    if (letterId) letters.push(letterId);
  }
  return letters;
}

async function tellOne(tx: Transaction, event: Event, { personId, kind }: Told, { thread }: Scene) {
  const way = await wayNow(tx, personId, kind, thread);
  const { number, articleId, segmentId, threadId, by } = event;
  const added = await addNotice(tx.sql, {
    ...{ personId, kind, event: number, articleId, segmentId, threadId, by },
    at: new Date(event.at),
    toGroup: way === "grouped",
  });
  if (!added) return undefined;
  if (kind === "query-asked" && thread && way !== "at-once") await reachedInInbox(tx, thread);
  if (way !== "at-once") return undefined;
  return addLetter(tx.sql, { personId, way, createdAt: tx.now }, [added.id]);
}

/** The second thing said in a conversation within half an hour can wait for the grouped message, unless it asks. */
async function wayNow(
  tx: Transaction,
  personId: string,
  kind: NoticeKind,
  thread: Thread | undefined,
): Promise<ByMail> {
  if (tx.desk.config.smtpUrl === undefined) return "never";
  const way = wayOf(await settingsOf(tx.sql, personId), kind);
  if (way !== "at-once" || !thread || kind.startsWith("query-")) return way;
  const lately = new Date(tx.now.getTime() - HALF_AN_HOUR);
  return (await wroteLately(tx.sql, personId, thread.id, lately)) ? "grouped" : way;
}

const HALF_AN_HOUR = 1_800_000;

/** Where no mail goes, the query has reached the journalist when it stands in their inbox. */
async function reachedInInbox(tx: Transaction, { id: threadId, articleId, segmentId, state }: Thread) {
  if (state !== "open") return;
  await addStep(tx.sql, { articleId, threadId, act: "sent", via: "desk", at: tx.now });
  await record(tx, { kind: "query.sent", articleId, segmentId, threadId, data: { via: "desk" } });
}
