import type { Desk } from "#server/db/desk.ts";
import { startChild } from "#server/intake/read-file.ts";
import { workerPath } from "#server/intake/worker-path.ts";
import { guardsOf } from "#server/protection/guards.ts";
import { isDue, type Learnt } from "#shared/alignment/learning.ts";
import * as store from "./lexicon-store.ts";
import type { Lessons, Learnt as Words } from "./lexicon-worker.ts";

/** Learns the words of the desk anew where the memory has grown or shrunk since. Safe to ask for at any time, on every node. */
export async function learnWhenDue(desk: Desk): Promise<void> {
  const { sql } = desk.database;
  const [known, lessons] = await Promise.all([store.lexiconNow(sql), store.lessonsHeld(sql)]);
  const learnt: Learnt | undefined = known?.learntAt ? { ...known, at: known.learntAt } : undefined;
  if (isDue(learnt, lessons, new Date())) await learnWords(desk);
}

/** Behind the answer: what goes wrong is tried again with the next round. */
export function learnLater(desk: Desk, learn: typeof learnWhenDue | typeof learnWords): void {
  learn(desk).catch((error: unknown) => {
    desk.log.warn({ name: error instanceof Error ? error.name : "error" }, "the words of the desk were not learnt");
  });
}

export async function lexiconStatus({ database: { sql } }: Desk) {
  const known = await store.lexiconNow(sql);
  return {
    words: known?.forms ?? 0,
    pairs: known?.pairs ?? 0,
    links: known?.links ?? 0,
    learntAt: known?.learntAt?.toISOString() ?? null,
    learning: known?.claimedAt ? known.claimedAt > freeSince(new Date()) : false,
  };
}

/** A node that has learnt for so long has ended without saying so. */
const LEASE_MS = 10 * 60 * 1_000;
const freeSince = (now: Date) => new Date(now.getTime() - LEASE_MS);

/** Learns them now. Answers at once, with false, where this or another node is learning already. */
export async function learnWords(desk: Desk): Promise<boolean> {
  const { sql } = desk.database;
  const at = new Date();
  if (!(await store.claimLearning(sql, at, freeSince(at)))) return false;
  try {
    const lessons = await store.lessonsHeld(sql);
    const links = await store.confirmedLinks(sql, MOST_CHANGES);
    const { words, forms } = await learnInChild(lessonsOf(desk, links));
    await store.keepLexicon(sql, words, forms, { ...lessons, at });
    return true;
  } catch (error) {
    await store.endClaim(sql).catch(() => undefined); // the database may be why
    throw error;
  }
}

/** The newest of a larger memory: what a newsroom said lately says best what it says. */
const MOST_PAIRS = 200_000;
const MOST_CHANGES = 2_000;
const AT_ONCE = 500;

async function* lessonsOf(desk: Desk, links: readonly Taught[]): AsyncGenerator<Lessons> {
  const { sql } = desk.database;
  yield await freeOf(desk, links);
  for (let after = await store.startOfNewest(sql, MOST_PAIRS); ; ) {
    const pairs = await store.lessonsAfter(sql, after, AT_ONCE);
    yield await freeOf(desk, pairs);
    if (pairs.length < AT_ONCE) return;
    after = pairs.at(-1)?.id ?? after;
  }
}

type Taught = Pick<store.Lesson, "articleId" | "source" | "target">;

/** What is protected today teaches no word. */
async function freeOf(desk: Desk, pairs: readonly Taught[]): Promise<Lessons> {
  const articles = [...new Set(pairs.flatMap(({ articleId }) => articleId ?? []))];
  const guards = await guardsOf(desk, desk.database.sql, articles);
  return pairs
    .filter(({ articleId, source, target }) => !guards(articleId)(source, target))
    .map(({ source, target }) => ({ source, target }));
}

const WORKER = { source: new URL("./lexicon-worker.ts", import.meta.url), built: "lexicon-worker.js" };
const HEAP_MEGABYTES = 1_024;

/** @throws when the child ends without an answer */
async function learnInChild(lessons: AsyncIterable<Lessons>): Promise<Words> {
  const child = startChild(workerPath(WORKER), HEAP_MEGABYTES);
  const answer = new Promise<Words>((resolve, reject) => {
    child.once("message", (words) => resolve(words as Words)); // sent by our own lexicon-worker.ts, which knows no other form
    child.once("error", reject);
    child.once("exit", () => reject(new Error("Learning the words of the desk broke off")));
  });
  answer.catch(() => undefined); // it may end while pairs are still being read
  const send = (some: Lessons) =>
    new Promise<void>((resolve, reject) => child.send([...some], (error) => (error ? reject(error) : resolve())));
  try {
    for await (const some of lessons) if (some.length > 0) await send(some);
    await send([]);
    return await answer;
  } finally {
    child.kill();
  }
}
