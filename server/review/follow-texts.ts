import { setTimeout as pause } from "node:timers/promises";
import type { Commit, Desk } from "#server/db/desk.ts";
import { foundLate, keepFound, lookedForLate, noteLooked } from "./searched-store.ts";

/**
 * Lets the search find what is written on this node, some seconds after it is saved: a keystroke does not wait for it,
 * and of many in one paragraph only the last counts.
 * @returns stops it
 */
export function followTexts(desk: Desk, stumbled: (error: unknown) => void): () => Promise<void> {
  const written = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  const follow = ({ steps }: Commit) => {
    for (const { batch } of steps) written.add(batch.segmentId);
    if (steps.length > 0) gathering ??= setTimeout(work, GATHER_MS).unref();
  };
  desk.committed.add(follow);
  return async () => {
    desk.committed.delete(follow);
    clearTimeout(gathering);
    work();
    await working;
  };

  function work() {
    gathering = undefined;
    const ids = [...written];
    written.clear();
    working = working.then(() => find(desk, ids)).catch(stumbled);
  }
}

/**
 * The same for whatever was missed: written on a node that ended, or on a desk as it was before. Safe to do on several
 * nodes at once.
 */
export async function catchUpSearch(desk: Desk): Promise<void> {
  const { sql } = desk.database;
  const at = new Date();
  const last = await lookedForLate(sql);
  await find(desk, await foundLate(sql, new Date(Math.max(0, last.getTime() - ASTRAY_MS))));
  await noteLooked(sql, at);
}

/** A few in a statement, and a pause after each: who writes meanwhile is not to feel it. */
async function find(desk: Desk, segmentIds: readonly string[]): Promise<void> {
  for (let at = 0; at < segmentIds.length; at += AT_ONCE) {
    if (at > 0) await pause(PAUSE_MS);
    await keepFound(desk.database.sql, segmentIds.slice(at, at + AT_ONCE));
  }
}

const GATHER_MS = 2_000;
const AT_ONCE = 5;
const PAUSE_MS = 20;
/** So far may the clocks of two nodes be apart, and so long may a batch be on its way to its commit. */
const ASTRAY_MS = 15 * 60_000;
