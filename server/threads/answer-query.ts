import type { Desk } from "#server/db/desk.ts";
import { Refused, refuse } from "#server/errors.ts";
import { segmentFor } from "#server/segments/store.ts";
import { refusal } from "#shared/api/refusal.ts";
import type { Person } from "#shared/people/person.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { correctableOf } from "#shared/threads/passages.ts";
import type { Thread, Via } from "#shared/threads/thread.ts";
import { type Correction, sayInThread } from "./say.ts";

export interface Answered {
  threadId: string;
  body: string;
  reading: number | null;
  /** The sentence of the Korean as it should be; empty where it is right. */
  correction: string;
  /** By which way it came; in the interface where absent. */
  via?: Via;
  /** The mail that it came in, where that holds more. */
  letter?: string | null;
  /** Sent again under the same name it is said once. */
  requestId?: string;
}

/** Said by the journalist of the article, or by an editor for them, which is kept visible for ever. */
export const answerQuery = (
  desk: Desk,
  by: Person,
  { threadId, body, reading, correction, via = "desk", letter = null, requestId }: Answered,
) =>
  sayInThread(
    desk,
    by,
    threadId,
    "answer",
    async ({ tx, thread, own }) => {
      if (body === "" && reading === null && correction === "") throw refuse("empty-text");
      refuseUnoffered(thread, reading);
      const becomes = correction === "" ? undefined : corrected(thread, await segmentFor(tx.sql, thread.segmentId, by));
      return { body, reading, onBehalf: !own, via, letter, correction: becomes && { ...becomes, becomes: correction } };
    },
    requestId === undefined ? {} : { requestId },
  );

function refuseUnoffered({ readings }: Thread, reading: number | null) {
  if (reading === null || reading < readings.length) return;
  const fields = { reading: [{ ...refusal("field-wrong"), message: "This reading was not offered" }] };
  throw new Refused(400, { ...refuse("bad-input").body, fields });
}

function corrected({ anchor }: Thread, { source }: Pick<Segment, "source">): Omit<Correction, "becomes"> {
  const sentence = correctableOf(anchor, source);
  if (!sentence) throw refuse("no-correction");
  return sentence;
}
