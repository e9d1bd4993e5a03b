import { inArray } from "drizzle-orm";
import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { sourceDigest } from "./digest.ts";
import { sourceState } from "./table.ts";

/** Digest → the Korean that it was taken of, as one text. */
export type KoreanByDigest = ReadonlyMap<string, string>;

/** The Korean that has stood beside these segments: segment id → digest → text. No Korean at all is always known. */
export async function sourceStatesOf(
  from: Queries | SqlTransaction,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, KoreanByDigest>> {
  const none = sourceDigest([]);
  const states = new Map(segmentIds.map((id) => [id, new Map([[none, ""]])]));
  if (segmentIds.length === 0) return states;
  const rows = await from
    .select({ segmentId: sourceState.segmentId, digest: sourceState.digest, paragraphs: sourceState.paragraphs })
    .from(sourceState)
    .where(inArray(sourceState.segmentId, [...segmentIds]));
  for (const { segmentId, digest, paragraphs } of rows) states.get(segmentId)?.set(digest, paragraphs.join("\n\n"));
  return states;
}
