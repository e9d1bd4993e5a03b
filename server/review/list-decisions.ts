import type { Desk } from "#server/db/desk.ts";
import { segmentFor } from "#server/segments/store.ts";
import { decisionsOf } from "#server/segments/suggestion-store.ts";
import type { Person } from "#shared/people/person.ts";

export async function listDecisions(desk: Desk, by: Person, segmentId: string) {
  await segmentFor(desk.database.sql, segmentId, by);
  return decisionsOf(desk.database.sql, segmentId);
}
