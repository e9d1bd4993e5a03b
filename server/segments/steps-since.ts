import type { Desk } from "#server/db/desk.ts";
import { refuse } from "#server/errors.ts";
import type { OutputOf } from "#shared/api/endpoint.ts";
import type { Person } from "#shared/people/person.ts";
import type { stepsSince as contract } from "#shared/segments/api.ts";
import { batchesSince, MOST_BATCHES, segmentFor } from "./store.ts";

/** What a page that knows a segment at a version has missed; one that is far behind reads the whole text instead. */
export async function stepsSince(
  desk: Desk,
  by: Person,
  segmentId: string,
  since: number,
): Promise<OutputOf<typeof contract>> {
  const { sql } = desk.database;
  const segment = await segmentFor(sql, segmentId, by);
  const { version, digests, document } = segment;
  if (since > version) throw refuse("version-from-future");
  if (version - since > MOST_BATCHES) return { version, batches: [], document, digests };
  const batches = await batchesSince(sql, segment, since);
  const newest = batches.at(-1);
  // A batch may have been committed between the two reads: the answer is of the newer one.
  return { version: newest?.version ?? version, batches, document: null, digests: newest?.digests ?? digests };
}
