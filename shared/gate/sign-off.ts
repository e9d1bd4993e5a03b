import { z } from "zod";
import { type Refusal, refusal } from "#shared/api/refusal.ts";
import { id, moment, typedText } from "#shared/api/values.ts";

/**
 * What whoever publishes a restricted article answers for, by name. The trigger `edition_signed_off` asks the same
 * questions: one more here is one more there.
 */
export const QUESTIONS = ["recognised", "places", "people", "few-know", "pictures", "journalist"] as const;
export const question = z.enum(QUESTIONS);
export type Question = z.infer<typeof question>;

/** Questions that a tick does not answer. */
const IN_WORDS: ReadonlySet<Question> = new Set(["recognised", "journalist"]);
export const isAnsweredInWords = (asked: Question) => IN_WORDS.has(asked);

export const answerWords = typedText(2_000);
export const answer = z.object({ question, words: answerWords.nullable() });
export type Answer = z.infer<typeof answer>;

/** One question and who has answered it for the words that the article has now. */
export const askedQuestion = z.object({
  question,
  answer: z
    .object({
      by: id,
      at: moment,
      /** Only for who gave it and for who reads protected items; null, too, where a tick answered. */
      words: z.string().nullable(),
      /** When the words are erased by policy; null where they are kept, or are none, or not for this person. */
      eraseAt: moment.nullable(),
    })
    .nullable(),
});

export const signOff = z
  .object({
    /** Whether the article is restricted: only then is anything asked. */
    asked: z.boolean(),
    /** Names the words and pictures of the article as they are now; an answer is for these and lapses with them. */
    texts: z.string(),
    questions: z.array(askedQuestion),
  })
  .meta({ id: "SignOff" });
export type SignOff = z.infer<typeof signOff>;

/** Names the line of the gate; the trigger reads the key of its override. */
export const signOffKey = (texts: string) => `sign-off:${texts}`;

/** Why these answers, given by somebody who may publish, are not taken. `texts`: those that were on the screen. */
export function whyNotSignOff(
  { texts, answers }: { texts: string; answers: readonly Answer[] },
  now: { restricted: boolean; texts: string },
): Refusal | undefined {
  if (!now.restricted) return refusal("not-restricted");
  if (texts !== now.texts) return refusal("signed-other-words");
  return answers.some(({ question: asked, words }) => isAnsweredInWords(asked) && words === null)
    ? refusal("answer-in-words")
    : undefined;
}
