import type { Desk } from "#server/db/desk.ts";
import { segmentFor } from "#server/segments/store.ts";
import { alignWithSentences } from "#shared/alignment/align.ts";
import { countSentences, paragraphsIn } from "#shared/alignment/sentence-places.ts";
import { parseDocument, textOf } from "#shared/document/document.ts";
import type { Person } from "#shared/people/person.ts";
import { sentencesOf } from "#shared/text/sentences.ts";
import { deskLexicon } from "./desk-lexicon.ts";

/** Which sentences of a paragraph's English render which of its Korean, by the words of the desk. */
export async function linkSentences(desk: Desk, by: Person, segmentId: string) {
  const segment = await segmentFor(desk.database.sql, segmentId, by);
  const korean = segment.source.map(({ text }) => text);
  const english = paragraphsIn(textOf(parseDocument(segment.document)));
  const { sentenceBeads } = alignWithSentences(korean.map(sentencesOf), english.map(sentencesOf), {
    lexicon: await deskLexicon(desk),
  });
  return { beads: sentenceBeads, korean: countSentences(korean), english: countSentences(english) };
}
