import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import type { Person } from "#shared/people/person.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import type { SentSteps } from "./write-segment.ts";

/** Somebody who waits to write in a paragraph. */
export interface Waiting {
  by: Person;
  sent: SentSteps;
  answer(kept: Kept): void;
  fail(error: unknown): void;
}

export type Kept = Pick<StepBatch, "version" | "digests" | "authors" | "at">;

/**
 * One at a time in a paragraph: who waits for the lock of a row holds a connection, and ten of them would hold up
 * everybody else. All who came meanwhile are handed over together, in the order in which they came.
 * @param write answers or fails the first of them, or some from the first on, and says how many
 * @throws Refused busy when it is not one's turn for long
 */
export function inTurn(
  desk: Desk,
  by: Person,
  sent: SentSteps,
  write: (waiting: readonly Waiting[]) => Promise<number>,
): Promise<Kept> {
  const lines = linesOf(desk);
  const line = lines.get(sent.segmentId);
  return new Promise((answer, fail) => {
    const mine = { by, sent, answer, fail, came: Date.now() };
    if (line) line.push(mine);
    else void takeTurns([mine]);
  });

  async function takeTurns(line: InLine[]) {
    lines.set(sent.segmentId, line);
    while (line.length > 0) {
      const inTime = line.findIndex(({ came }) => Date.now() - came <= PATIENCE_MS);
      for (const { fail } of line.splice(0, inTime === -1 ? line.length : inTime)) fail(refuse("busy"));
      if (line.length > 0) line.splice(0, await write([...line]));
    }
    lines.delete(sent.segmentId);
  }
}

/**
 * Who is read anew holds a connection all the while, and whoever begins to write in an article waits for its record:
 * few do at once, so that words that only need to be kept always find a way.
 * @throws Refused busy when no place comes free for long
 */
export async function amongFew<Result>(desk: Desk, work: () => Promise<Result>): Promise<Result> {
  const places = PLACES.get(desk) ?? { free: FEW, waiting: new Set() };
  PLACES.set(desk, places);
  if (places.free > 0) places.free -= 1;
  else await placeIn(places);
  try {
    return await work();
  } finally {
    const [next] = places.waiting;
    if (next) next();
    else places.free += 1;
  }
}

function placeIn({ waiting }: Places): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      leave();
      resolve();
    };
    const leave = () => {
      waiting.delete(go);
      clearTimeout(patience);
    };
    const patience = setTimeout(() => {
      leave();
      reject(refuse("busy"));
    }, PATIENCE_MS);
    waiting.add(go);
  });
}

interface Places {
  free: number;
  /** In the order in which they came. */
  waiting: Set<() => void>;
}

const FEW = 4;
const PLACES = new WeakMap<Desk, Places>();

interface InLine extends Waiting {
  came: number;
}

const PATIENCE_MS = 5_000;
const LINES = new WeakMap<Desk, Map<string, InLine[]>>();

function linesOf(desk: Desk): Map<string, InLine[]> {
  const lines = LINES.get(desk) ?? new Map<string, InLine[]>();
  LINES.set(desk, lines);
  return lines;
}
