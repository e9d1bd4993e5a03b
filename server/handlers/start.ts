import { learnLater, learnWhenDue } from "#server/alignment/learn-words.ts";
import type { Commit, Desk } from "#server/db/desk.ts";
import { isTidyingDue, type Tidiness, tidy } from "#server/db/tidy.ts";
import { type Boss, startBoss } from "#server/jobs/boss.ts";
import { leaveFiles, readOn } from "#server/memory/read-in.ts";
import { groupNotices } from "#server/notices/group-notices.ts";
import { waitingLetters } from "#server/notices/letter-store.ts";
import { makeNotices } from "#server/notices/make-notices.ts";
import { CLAIM_MS, sendLetter } from "#server/notices/send-letter.ts";
import { followFromNow } from "#server/notices/store.ts";
import { eraseDue } from "#server/protection/erase-due.ts";
import { catchUpSearch, followTexts } from "#server/review/follow-texts.ts";
import { eraseTalkDue } from "#server/threads/erase-due.ts";
import { remindOfQueries } from "#server/threads/remind.ts";
import { TOLD } from "#shared/notices/told.ts";

export interface Handlers {
  stop(): Promise<void>;
}

/** Events come in heaps: one look at the table for all of them. */
const GATHER_MS = 40;
/** The first answer is not kept waiting by work that nobody waits for. */
const BEGIN_MS = 1_500;

/**
 * What follows the events: notices, letters, reminders. The tables say what is to be done; a commit of this node or of
 * another is only a hint to look, and what no hint reached is found within a minute.
 */
export async function startHandlers(desk: Desk): Promise<Handlers> {
  await followFromNow(desk.database.sql);
  const told = new Set<string>(TOLD);
  let boss: Boss | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let gathering: NodeJS.Timeout | undefined;
  let stopped = false;
  const tidiness: Tidiness = { tidiedAt: undefined, writtenAt: new Date() };

  const follow = ({ events }: Commit) => {
    tidiness.writtenAt = new Date();
    if (events.some(({ kind }) => told.has(kind))) gathering ??= setTimeout(look, GATHER_MS);
  };
  desk.committed.add(follow);
  const stopFollowingTexts = followTexts(desk, noted);
  let beginning = setTimeout(begin, BEGIN_MS);
  return { stop };

  function look() {
    gathering = undefined;
    looking = looking.then(tell).catch(noted);
  }

  async function tell() {
    if (stopped) return;
    for (const letterId of await makeNotices(desk)) await boss?.send(letterId);
  }

  function begin() {
    looking = looking.then(async () => {
      if (stopped) return;
      boss = await startBoss(desk, { letter: (letterId) => sendLetter(desk, letterId), round });
      await round();
    });
    looking = looking.catch((error: unknown) => {
      noted(error);
      if (!stopped) beginning = setTimeout(begin, 10_000);
    });
  }

  async function round() {
    if (stopped) return;
    await catchUpSearch(desk);
    await tell();
    await remindOfQueries(desk);
    await tell();
    await groupNotices(desk);
    await eraseDue(desk);
    await eraseTalkDue(desk);
    const free = new Date(Date.now() - CLAIM_MS);
    for (const letterId of await waitingLetters(desk.database.sql, free)) await boss?.send(letterId);
    learnLater(desk, learnWhenDue);
    await readOn(desk);
    await tidyWhenDue();
  }

  async function tidyWhenDue() {
    const now = new Date();
    if (stopped || !isTidyingDue(tidiness, now)) return;
    tidiness.tidiedAt = now;
    await tidy(desk.database);
  }

  function noted(error: unknown) {
    desk.log.warn({ name: error instanceof Error ? error.name : "error" }, "what follows the events has to wait");
  }

  async function stop() {
    stopped = true;
    desk.committed.delete(follow);
    clearTimeout(gathering);
    clearTimeout(beginning);
    await Promise.all([looking, stopFollowingTexts(), leaveFiles(desk)]);
    await boss?.stop().catch(noted);
  }
}
