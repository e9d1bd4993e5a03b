import type { Desk } from "#server/db/desk.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { answerQuery, openComment, openQuery, reply, resolveThread, withdrawThread } from "#shared/threads/api.ts";
import type { Anchor } from "#shared/threads/thread.ts";
import { perform } from "./perform.ts";
import type { Desks } from "./replay.ts";
import type { StoryThread } from "./stories/story.ts";

/** Holds a conversation of a story again. */
export async function talk(desk: Desk, team: Desks, segment: ReviewedSegment, said: StoryThread): Promise<void> {
  const by = team[said.by];
  const about = { segmentId: segment.id, anchor: anchorOn(segment, said.on), body: said.body };
  const { id: threadId } =
    said.kind === "comment"
      ? await perform(desk, by, openComment, about)
      : await perform(desk, by, openQuery, {
          ...about,
          addressedTo: team.journalist.id,
          blocking: said.blocking ?? false,
          type: said.type ?? null,
          readings: [...(said.readings ?? [])],
        });
  for (const { by: who, body, answer, reading } of said.replies ?? []) {
    if (answer) await perform(desk, team[who], answerQuery, { threadId, body, reading: reading ?? null });
    else await perform(desk, team[who], reply, { threadId, body });
  }
  if (said.state === "resolved") await perform(desk, by, resolveThread, { threadId, outcome: said.outcome ?? "" });
  if (said.state === "withdrawn") await perform(desk, by, withdrawThread, { threadId });
}

/** The words stand exactly once on their side; a test of the stories holds that. */
function anchorOn(segment: ReviewedSegment, on: StoryThread["on"]): Anchor {
  if (on.side === "segment") return { side: "segment" };
  const span = (text: string) => ({
    from: text.indexOf(on.words),
    to: text.indexOf(on.words) + on.words.length,
    quote: on.words,
    orphaned: false,
  });
  if (on.side === "target") return { side: "target", ...span(segment.text) };
  const paragraph = segment.source.find(({ text }) => text.includes(on.words));
  if (!paragraph) throw new Error(`The Korean does not hold ${on.words}`);
  return { side: "source", sourceParagraphId: paragraph.id, ...span(paragraph.text) };
}
