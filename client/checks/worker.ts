import { answering } from "./answering.ts";
import type { Answered, Asked } from "./questions.ts";

// The checks run here, beside the page: they never hold up a key, and what they know of English weighs nothing there.

const answer = answering();

addEventListener("message", async ({ data: { number, question } }: MessageEvent<Asked>) => {
  const answered: Answered = await answer(question).then(
    (found) => ({ number, answer: found }),
    (error: unknown) => ({ number, failure: error instanceof Error ? error.message : String(error) }),
  );
  postMessage(answered);
});
