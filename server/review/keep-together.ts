import type { Desk } from "#server/db/desk.ts";
import { type Chain, keepKnown } from "./known-store.ts";

/**
 * Keeps a chain together with all that wait to be kept: one statement and one commit for many paragraphs, the more the
 * busier the desk is. Who comes when nothing is under way waits for nobody.
 * @returns whose the text is now; undefined when nothing was kept because something has changed
 */
export function keepTogether(desk: Desk, chain: Chain): Promise<string[] | undefined> {
  const queue = queueOf(desk);
  const kept = new Promise<string[] | undefined>((resolve, reject) => {
    queue.waiting.push({ chain, resolve, reject });
  });
  if (queue.underWay < AT_ONCE[desk.database.kind]) void keepWaiting(desk, queue);
  return kept;
}

/** The embedded database does one thing at a time; PostgreSQL writes while it waits for the disk. */
const AT_ONCE = { embedded: 1, postgres: 2 };
const MOST_TOGETHER = 50;

interface Waiting {
  chain: Chain;
  resolve(authors: string[] | undefined): void;
  reject(error: unknown): void;
}

interface Queue {
  waiting: Waiting[];
  underWay: number;
}

async function keepWaiting(desk: Desk, queue: Queue) {
  queue.underWay += 1;
  while (queue.waiting.length > 0) await keepAll(desk, queue.waiting.splice(0, MOST_TOGETHER));
  queue.underWay -= 1;
}

async function keepAll(desk: Desk, together: Waiting[]): Promise<void> {
  try {
    const chains = together.map(({ chain }) => chain);
    const kept = await keepKnown(desk.database.sql, chains);
    for (const { chain, resolve } of together) resolve(kept.get(chain.known.segment.id));
  } catch (error) {
    await keepApart(desk, together, error);
  }
}

/** What cannot be kept of one is no reason to keep nothing of the others. */
async function keepApart(desk: Desk, together: Waiting[], error: unknown) {
  if (together.length > 1) await Promise.all(together.map((each) => keepAll(desk, [each])));
  else
    for (const { chain, resolve, reject } of together) {
      if (chain.links.length > 1) resolve(undefined);
      else reject(error);
    }
}

const QUEUES = new WeakMap<Desk, Queue>();

function queueOf(desk: Desk): Queue {
  const queue = QUEUES.get(desk) ?? { waiting: [], underWay: 0 };
  QUEUES.set(desk, queue);
  return queue;
}
