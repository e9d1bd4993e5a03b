import type { Desk } from "#server/db/desk.ts";
import { startChild } from "#server/intake/read-file.ts";
import { inTurn } from "#server/intake/turns.ts";
import { workerPath } from "#server/intake/worker-path.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import { alignParts, type Part } from "./align-parts.ts";
import type { LongText } from "./align-worker.ts";
import { deskLexicon, wordsOfDesk } from "./desk-lexicon.ts";

/**
 * Which English parts render which Korean ones, by the words of the desk. A long text takes whole seconds: it is aligned
 * in a process of its own, two at once, and nobody waits but who brings it.
 */
export async function alignDraft(
  desk: Pick<Desk, "database">,
  source: readonly Part[],
  draft: readonly Part[],
): Promise<Bead[]> {
  if (!isLong([...source, ...draft])) return alignParts(source, draft, await deskLexicon(desk));
  const pure = (parts: readonly Part[]) => parts.map(({ kind, text }) => ({ kind, text }));
  return inTurn(async () =>
    alignInChild({ source: pure(source), draft: pure(draft), ...(await wordsOfDesk(desk.database.sql)) }),
  );
}

/** Of both sides together: beyond these others would notice. */
const [MOST_PARTS, MOST_CHARACTERS] = [300, 80_000];

const isLong = (parts: readonly Part[]) =>
  parts.length > MOST_PARTS || parts.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS;

const WORKER = { source: new URL("./align-worker.ts", import.meta.url), built: "align-worker.js" };
const HEAP_MEGABYTES = 1_024;

/** @throws when the child ends without an answer */
async function alignInChild(text: LongText): Promise<Bead[]> {
  const child = startChild(workerPath(WORKER), HEAP_MEGABYTES);
  try {
    return await new Promise<Bead[]>((resolve, reject) => {
      child.once("message", (beads) => resolve(beads as Bead[])); // sent by our own align-worker.ts, which knows no other form
      child.once("error", reject);
      child.once("exit", () => reject(new Error("Aligning a long text broke off")));
      child.send(text, (error) => error && reject(error));
    });
  } finally {
    child.kill();
  }
}
