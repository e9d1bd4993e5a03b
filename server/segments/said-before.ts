import type { Desk } from "#server/db/desk.ts";
import { lookUp } from "#server/memory/look-up.ts";
import type { MemoryMatch } from "#shared/memory/pair.ts";
import type { Person } from "#shared/people/person.ts";
import { sourceText } from "#shared/segments/segment.ts";
import { sentencesOf } from "#shared/text/sentences.ts";
import { segmentFor } from "./store.ts";

export type SaidBefore = MemoryMatch & { asked: string };

const SHOWN = 8;
const MOST_SENTENCES = 12;

/** What was said before that is like a paragraph, or a sentence of it, best first; never what the paragraph itself said. */
export async function saidBefore(desk: Desk, by: Person, segmentId: string): Promise<SaidBefore[]> {
  const segment = await segmentFor(desk.database.sql, segmentId, by);
  const whole = sourceText(segment).trim();
  if (whole === "") return [];
  const sentences = sentencesOf(whole).filter((sentence) => sentence !== whole);
  const found: SaidBefore[] = [];
  for (const asked of [whole, ...sentences.slice(0, MOST_SENTENCES)]) {
    const matches = await lookUp(desk, by, asked, { limit: 4 });
    found.push(...matches.map((match) => ({ ...match, asked })));
  }
  const others = found.filter(({ origin }) => origin.segmentId !== segmentId);
  return onePerEnglish(others.sort((one, other) => other.score - one.score)).slice(0, SHOWN);
}

/** The same words out of ten articles are shown once, from where they fit best. */
function onePerEnglish(matches: readonly SaidBefore[]): SaidBefore[] {
  const seen = new Set<string>();
  return matches.filter(({ target }) => !seen.has(target) && seen.add(target));
}
