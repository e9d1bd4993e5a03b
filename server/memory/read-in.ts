import type { Desk } from "#server/db/desk.ts";
import { isOutage } from "#server/db/outage.ts";
import { ImportCancelled, ImportTakenOver, importPairs, takeBack } from "./import-pairs.ts";
import { bytesSent, importNumbered, importsLeft, piecesOf, removePieces, setImport } from "./import-store.ts";
import { readPairs } from "./read-pairs.ts";
import { NotTmx } from "./read-tmx.ts";

/** Reads a file all of whose pieces are there, from where it was left, while the person goes on. */
export const readIn = (desk: Desk, importId: string) =>
  behind(desk, importId, (goesOn) => read(desk, importId, goesOn));

/**
 * What a node left when it ended: files that are here whole are read on, those that never came whole are given up after a
 * day, and what was being taken back goes. Safe to do on several nodes at once.
 */
export async function readOn(desk: Desk, now = Date.now()): Promise<void> {
  const { database } = desk;
  for (const { importId, end, bytes, heardAt } of await importsLeft(database.sql, new Date(now - SILENT_MS))) {
    if (end === "finished") await removePieces(database.sql, importId);
    else if (end === "withdrawn") behind(desk, importId, (goesOn) => takeBack(database, importId, goesOn));
    else if (bytes > 0 && (await bytesSent(database.sql, importId)) === bytes) readIn(desk, importId);
    else if (now - heardAt.getTime() > GIVEN_UP_MS) behind(desk, importId, () => giveUp(desk, importId, NOT_WHOLE));
  }
}

/** Ends with the batch that is under way: the rest is read on by another node, or by the next. */
export async function leaveFiles(desk: Desk): Promise<void> {
  const work = workOf(desk);
  work.isLeft = true;
  await Promise.all(work.files.values());
}

/** Longer than a batch takes on a busy machine. */
const SILENT_MS = 60_000;
const GIVEN_UP_MS = 24 * 3_600_000;

/** What the list of imports says of a file that nobody hears of any more, and of one that stumbles each time. */
const NOT_WHOLE = "the file never came whole";
const NOT_TAKEN = "the desk could not take it in";

async function read(desk: Desk, importId: string, goesOn: () => boolean): Promise<void> {
  const { database } = desk;
  let bytesRead = 0;
  async function* pieces() {
    for await (const piece of piecesOf(database.sql, importId)) {
      yield piece;
      bytesRead += piece.length;
    }
  }
  const onProgress = async () => {
    await setImport(database.sql, importId, { bytesRead });
    if (!goesOn()) throw new Left();
  };
  try {
    const from = await importNumbered(database.sql, importId);
    if (!from) return;
    await importPairs(database, importId, readPairs(pieces()), { from, onProgress });
    await setImport(database.sql, importId, { bytesRead });
    await removePieces(database.sql, importId);
  } catch (error) {
    // Somebody else, or the next round, sees to the rest.
    if (isOutage(error) || [ImportTakenOver, ImportCancelled, Left].some((kind) => error instanceof kind)) return;
    if (!(error instanceof NotTmx)) desk.log.error({ importId }, "an import into the memory failed");
    await giveUp(desk, importId, error instanceof NotTmx ? error.message : NOT_TAKEN);
  }
}

/** The node ends. */
class Left extends Error {}

/** Nothing of it stays, and the list of imports says why. */
async function giveUp({ database }: Desk, importId: string, why: string): Promise<void> {
  await setImport(database.sql, importId, { faults: [{ at: 0, why }] });
  await takeBack(database, importId);
}

interface Work {
  readonly files: Map<string, Promise<void>>;
  isLeft: boolean;
}

const works = new WeakMap<Desk, Work>();

function workOf(desk: Desk): Work {
  const known = works.get(desk) ?? { files: new Map(), isLeft: false };
  works.set(desk, known);
  return known;
}

/** One thing at a time with each file of this node, behind the answers. What stumbles is tried again with the next round. */
function behind(desk: Desk, importId: string, act: (goesOn: () => boolean) => Promise<void>): void {
  const work = workOf(desk);
  if (work.isLeft || work.files.has(importId)) return;
  const done = act(() => !work.isLeft)
    .catch((error: unknown) => {
      desk.log.warn(
        { importId, name: error instanceof Error ? error.name : "error" },
        "a file for the memory has to wait",
      );
    })
    .finally(() => work.files.delete(importId));
  work.files.set(importId, done);
}
