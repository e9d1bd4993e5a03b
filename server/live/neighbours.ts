import { randomUUID } from "node:crypto";
import { everyEventSince, feedCursor } from "#server/activity/store.ts";
import type { Commit, Desk } from "#server/db/desk.ts";
import type { Presence } from "#shared/live/messages.ts";
import { batchesAfter, versionsOf } from "./store.ts";

/** What a node tells the others of a commit: numbers only. The rows are read from the database by who wants them. */
interface Hint {
  node: string;
  steps: [articleId: string, segmentId: string][];
  events: boolean;
  /** Who is in an article at that node. Not kept anywhere: whoever misses it hears it with the next greeting. */
  present?: { articleId: string; people: Presence[] };
}

interface Here {
  /** The articles that somebody on this node has open. */
  watched(): string[];
  peopleHere(articleId: string): Presence[];
  onPresence(node: string, articleId: string, people: Presence[]): void;
}

const POLL_EVERY = 500;
const GATHER_FOR = 4;
/** A node says now and then that it is there; who has heard of nobody for long speaks to nobody. */
const GREET_EVERY = 4_000;
const ALONE_AFTER = 15_000;
const MOST_STEPS_IN_A_HINT = 60;
/** PostgreSQL carries 8,000 bytes; more people than that in one article at one node are not drawn at the others. */
const MOST_PEOPLE_IN_A_HINT = 25;

/**
 * Hears of the commits of other nodes on the same database: through NOTIFY as a hint, and by asking now and then, so
 * that a lost hint costs a moment and never an edit.
 */
export async function followNeighbours(desk: Desk, { watched, peopleHere, onPresence }: Here) {
  if (desk.database.kind === "embedded") return { seen: () => {}, tellPresence: () => {}, stop: async () => {} };
  const node = randomUUID();
  const versions = new Map<string, number>();
  const heard = new Set<number>();
  let cursor = await feedCursor(desk.database.sql);
  let gathered: Hint = { node, steps: [], events: false };
  let telling: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;
  /** What the next reading is to look after; undefined while nobody has asked for one. */
  let asked: Set<string> | undefined;
  let stopped = false;
  let heardOfOthers = Number.NEGATIVE_INFINITY;

  desk.committed.add(known);
  const unlisten = await desk.database.listen(onHint);
  const poll = setInterval(() => catchUp(watched()), POLL_EVERY);
  const greeting = setInterval(greet, GREET_EVERY);
  greet();

  return { seen, tellPresence, stop };

  /** Somebody here was told these versions: what is newer is news, and whoever was told older ones has news now. */
  function seen(articleId: string, texts: Record<string, number>) {
    const newer = Object.entries(texts).filter(
      ([segmentId, version]) => (versions.get(segmentId) ?? version) < version,
    );
    for (const [segmentId, version] of Object.entries(texts)) if (!versions.has(segmentId)) raise(segmentId, version);
    if (newer.length > 0) catchUp([articleId]);
  }

  /** This node's own commits: nothing to hear again, and the others are told. */
  function known(commit: Commit) {
    for (const { number } of commit.events) heard.add(number);
    for (const { batch } of commit.steps) raise(batch.segmentId, batch.version);
    if (isAlone()) return;
    gathered.events ||= commit.events.length > 0;
    gathered.steps.push(...commit.steps.map(({ articleId, batch }): [string, string] => [articleId, batch.segmentId]));
    telling ??= setTimeout(tell, GATHER_FOR);
  }

  function isAlone() {
    return Date.now() - heardOfOthers > ALONE_AFTER;
  }

  function tell() {
    clearTimeout(telling);
    telling = undefined;
    const steps = [...new Map(gathered.steps.map((step) => [step[1], step])).values()].slice(0, MOST_STEPS_IN_A_HINT);
    const hint: Hint = { ...gathered, steps };
    gathered = { node, steps: [], events: false };
    send(hint);
  }

  function greet() {
    tell();
    for (const articleId of watched()) tellPresence(articleId, peopleHere(articleId));
  }

  function tellPresence(articleId: string, people: Presence[]) {
    if (isAlone()) return;
    send({ node, steps: [], events: false, present: { articleId, people: people.slice(0, MOST_PEOPLE_IN_A_HINT) } });
  }

  function send(hint: Hint) {
    desk.database
      .notify(JSON.stringify(hint))
      .catch((error: unknown) => desk.log.debug({ name: String(error) }, "hint not sent"));
  }

  function onHint(payload: string) {
    const hint: Hint = JSON.parse(payload);
    if (hint.node === node) return;
    const wasAlone = isAlone();
    heardOfOthers = Date.now();
    if (wasAlone) greet(); // whoever came must hear of this node too
    if (hint.present) onPresence(hint.node, hint.present.articleId, hint.present.people);
    const open = new Set(watched());
    const articles = hint.steps.filter(([articleId]) => open.has(articleId)).map(([articleId]) => articleId);
    if (hint.events || articles.length > 0) catchUp(articles);
  }

  /** One at a time, so that what is heard keeps its order; all who ask meanwhile are answered by the next one together. */
  function catchUp(articleIds: string[]): void {
    asked = new Set([...(asked ?? []), ...articleIds]);
    reading ??= readOn().finally(() => {
      reading = undefined;
    });
  }

  async function readOn() {
    while (asked && !stopped) {
      const articleIds = [...asked];
      asked = undefined;
      await readNews(articleIds).catch((error: unknown) =>
        desk.log.warn(
          { name: error instanceof Error ? error.name : "error" },
          "the feed of the other nodes cannot be read",
        ),
      );
    }
  }

  async function readNews(articleIds: string[]) {
    const { events, next } = await everyEventSince(desk.database.sql, cursor);
    const fresh = events.filter((event) => !heard.has(event.number));
    for (const { number } of fresh) heard.add(number);
    cursor = next;
    forgetOld();
    const steps = (
      await Promise.all((await behind(articleIds)).map(([id, version]) => batchesAfter(desk.database.sql, id, version)))
    ).flat();
    for (const { batch } of steps) raise(batch.segmentId, batch.version);
    if (!stopped && (fresh.length > 0 || steps.length > 0)) tellHere({ events: fresh, steps });
  }

  /** Whoever follows the commits of this node follows those of the others as well. */
  function tellHere(commit: Commit) {
    for (const listener of desk.committed) if (listener !== known) listener(commit);
  }

  /** Texts of which another node has newer versions than were told here. One that nobody here was told of (a row that was just split off) is read whole. */
  async function behind(articleIds: string[]): Promise<[string, number][]> {
    const late: [string, number][] = [];
    for (const texts of (await versionsOf(desk.database.sql, articleIds)).values()) {
      for (const [segmentId, version] of Object.entries(texts)) {
        const told = versions.get(segmentId);
        if (told === undefined) raise(segmentId, version);
        else if (told < version) late.push([segmentId, told]);
      }
    }
    return late;
  }

  function raise(segmentId: string, version: number) {
    if ((versions.get(segmentId) ?? -1) < version) versions.set(segmentId, version);
  }

  function forgetOld() {
    if (heard.size > 20_000) for (const number of [...heard].slice(0, 10_000)) heard.delete(number);
    if (versions.size > 50_000) versions.clear();
  }

  async function stop() {
    stopped = true;
    desk.committed.delete(known);
    clearInterval(poll);
    clearInterval(greeting);
    clearTimeout(telling);
    await unlisten().catch(() => {});
    await reading;
  }
}
