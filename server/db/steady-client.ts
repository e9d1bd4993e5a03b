import type postgres from "postgres";

export interface SteadyClient {
  /** @throws Away while the database does not answer */
  readonly client: postgres.Sql;
  /** Called at once and again after every return of the database, with the client to use from now on. */
  onReturn(use: (client: postgres.Sql) => Promise<void>): () => void;
  end(): Promise<void>;
}

/** Thrown instead of waiting for a database that is known to be away. Its code is one that is answered with "busy". */
export class Away extends Error {
  readonly code = "CONNECTION_CLOSED";
}

/**
 * A pool that never makes anybody wait for a database that hangs: one small question a second goes to it; when no
 * answer comes, all that waits is refused, new requests are refused at once, and a new pool takes over as soon as the
 * database answers again. (postgres.js itself waits without end for a server that is frozen or cut off.)
 */
export function steadyClient(make: () => postgres.Sql, probe: () => postgres.Sql): SteadyClient {
  let client = make();
  let asking = probe();
  let away = false;
  let ended = false;
  const followers = new Set<(client: postgres.Sql) => Promise<void>>();
  let next = setTimeout(ask, EVERY_MS).unref();

  async function ask() {
    const answered = await answers(asking);
    if (ended) return;
    if (answered && away) await comeBack();
    if (!answered) goAway();
    next = setTimeout(ask, answered ? EVERY_MS : EVERY_MS_AWAY).unref();
  }

  function goAway() {
    void asking.end({ timeout: 0 });
    asking = probe();
    if (away) return;
    away = true;
    void client.end({ timeout: 0 });
  }

  async function comeBack() {
    client = make();
    away = false;
    for (const follow of followers) await follow(client).catch(() => {});
  }

  return {
    get client() {
      if (away) throw new Away("The database does not answer");
      return client;
    },
    onReturn: (use) => {
      followers.add(use);
      return () => void followers.delete(use);
    },
    end: async () => {
      ended = true;
      clearTimeout(next);
      await Promise.all([client.end({ timeout: away ? 0 : 5 }), asking.end({ timeout: 0 })]);
    },
  };
}

const EVERY_MS = 1_000;
const EVERY_MS_AWAY = 300;
const PATIENCE_MS = 2_500;

/** A server that is busy with itself reads its answers late: the timer that runs out first does not decide alone. */
async function answers(asking: postgres.Sql): Promise<boolean> {
  let answered: boolean | undefined;
  const question = asking`select 1`.then(
    () => (answered = true),
    () => (answered = false),
  );
  await Promise.race([question, pause(PATIENCE_MS)]);
  if (answered === undefined) await Promise.race([question, pause(100)]);
  return answered ?? false;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
