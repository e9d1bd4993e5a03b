import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { can, type Role, rolesWith } from "#shared/people/capabilities.ts";
import type { Message, Thread } from "./thread.ts";

/** What a journalist answered, kept as a note on an entry of the term base. Only who may read the article learns of it. */
export const termNote = z
  .object({
    id,
    termId: id,
    /** The first Korean form of the entry, and what it prefers. */
    korean: z.string(),
    preferred: z.string(),
    articleId: id,
    segmentId: id,
    threadId: id,
    words: z.string(),
    by: id,
    at: moment,
  })
  .meta({ id: "TermNote" });
export type TermNote = z.infer<typeof termNote>;

export const NOTE_LENGTH = 2_000;
export const noteWords = typedText(NOTE_LENGTH);

export const listTermNotes = endpoint({
  method: "GET",
  path: "/api/terms/notes",
  summary: "What journalists answered about these entries, newest first, as far as I may read where it was said",
  input: z.object({
    termIds: z
      .string()
      .max(4_000)
      .default("")
      .transform((listed) => listed.split(",").filter((each) => each !== ""))
      .pipe(z.array(id).max(100))
      .describe("With commas between"),
  }),
  output: z.object({ notes: z.array(termNote) }),
});

/** The last answer: the reading that was chosen, and what was said besides. */
export function answerOf({ messages, readings }: Pick<Thread, "messages" | "readings">) {
  const answer = messages.findLast(({ act }) => act === "answer");
  return answer && { messageId: answer.id, words: wordsOf(answer, readings).slice(0, NOTE_LENGTH) };
}

const wordsOf = ({ reading, body }: Message, readings: readonly string[]) =>
  [reading === null ? undefined : readings[reading], body].filter(Boolean).join("\n");

type By = { id: string; role: Role };

/** Why this person may not keep what was answered as a note on a term; undefined when they may. */
export function whyNotKeepNote(by: By, thread: Thread): Refusal | undefined {
  if (thread.kind !== "query") return refusal("not-a-query");
  return answerOf(thread) ? lacks(by, "propose-term") : refusal("not-answered");
}

/** Whoever kept it takes it off again; so does whoever decides about terms. */
export const whyNotDropNote = (by: By, { by: keeper }: Pick<TermNote, "by">): Refusal | undefined =>
  keeper === by.id ? undefined : lacks(by, "decide-term");

const lacks = (by: By, capability: "propose-term" | "decide-term") =>
  can(by, capability) ? undefined : refusal("capability", { who: rolesWith(capability).join(", ") });
