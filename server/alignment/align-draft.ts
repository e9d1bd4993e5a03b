import type { Desk } from "#server/db/desk.ts";
import { startChild } from "#server/intake/read-file.ts";
import { inTurn } from "#server/intake/turns.ts";
import { workerPath } from "#server/intake/worker-path.ts";
import type { Bead } from "#shared/alignment/bead.ts";
import { matchParagraphs } from "#shared/alignment/match-paragraphs.ts";
import { normalise } from "#shared/text/normalise.ts";
import { type Part, type Sides, sidesOf } from "./align-parts.ts";
import type { Task } from "./align-worker.ts";
import { deskLexicon, wordsOfDesk } from "./desk-lexicon.ts";
import { type Answer, answerTo, type Question, textOfQuestion } from "./questions.ts";

type Words = Pick<Desk, "database">;

/** Which English parts render which Korean ones, by the words of the desk. */
export async function alignDraft(desk: Words, source: readonly Part[], draft: readonly Part[]): Promise<Bead[]> {
  const [beads = []] = await alignTexts(desk, [sidesOf(source, draft)]);
  return beads;
}

/** The same for several texts, each by itself. */
export const alignTexts = async (desk: Words, texts: readonly Sides[]): Promise<Bead[][]> =>
  (await answered(desk, { texts })).beads;

/** The row of each part of a draft that was revised outside; null where it belongs to none. */
export const placeDraft = async (desk: Words, draft: NonNullable<Question["draft"]>): Promise<(string | null)[]> =>
  (await answered(desk, { draft })).homes;

/** Which paragraph of the version before each one of the version after continues; a text that was mostly written anew is long work too. */
export async function matchVersions(before: readonly string[], after: readonly string[]) {
  const [old, fresh] = [before, after].map((texts) => new Set(texts.map(normalise)));
  const differ = [...(old ?? [])]
    .filter((text) => !fresh?.has(text))
    .concat([...(fresh ?? [])].filter((text) => !old?.has(text)));
  if (!isLong(differ)) return matchParagraphs(before, after);
  return inTurn(async () => (await answeredInChild({ question: { versions: { before, after } }, terms: [] })).matches);
}

/**
 * A long text takes whole seconds: it is looked at in a process of its own, two at once, and nobody waits but who asks.
 * Not to be asked within a transaction: on the embedded database one waits for the other.
 */
async function answered(desk: Words, question: Question): Promise<Answer> {
  if (!isLong(textOfQuestion(question))) return answerTo(question, await deskLexicon(desk));
  return inTurn(async () => answeredInChild({ question, ...(await wordsOfDesk(desk.database.sql)) }));
}

/** Of both sides together: beyond these others would notice. */
const [MOST_PARTS, MOST_CHARACTERS] = [300, 80_000];

const isLong = (texts: readonly string[]) =>
  texts.length > MOST_PARTS || texts.reduce((sum, text) => sum + text.length, 0) > MOST_CHARACTERS;

const WORKER = { source: new URL("./align-worker.ts", import.meta.url), built: "align-worker.js" };
const HEAP_MEGABYTES = 1_024;

/** @throws when the child ends without an answer */
async function answeredInChild(task: Task): Promise<Answer> {
  const child = startChild(workerPath(WORKER), HEAP_MEGABYTES);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      child.once("message", (answer) => resolve(answer as Answer)); // sent by our own align-worker.ts, which knows no other form
      child.once("error", reject);
      child.once("exit", () => reject(new Error("Aligning a long text broke off")));
      child.send(task, (error) => error && reject(error));
    });
  } finally {
    child.kill();
  }
}
