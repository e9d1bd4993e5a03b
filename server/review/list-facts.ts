import type { Desk } from "#server/db/desk.ts";
import { segmentFor } from "#server/segments/store.ts";
import type { Person } from "#shared/people/person.ts";
import type { Fact } from "#shared/review/fact.ts";
import { factsOfSegment } from "./store.ts";

/** What was said of a paragraph, oldest first. */
export async function listFacts(desk: Desk, by: Person, segmentId: string): Promise<Fact[]> {
  const { id } = await segmentFor(desk.database.sql, segmentId, by);
  return factsOfSegment(desk.database.sql, id);
}
