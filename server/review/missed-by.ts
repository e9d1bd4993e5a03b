import type { StepMap } from "@tiptap/pm/transform";
import type { Transaction } from "#server/db/transaction.ts";
import { batchesSince } from "#server/segments/store.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { mapsOf } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";

interface Missed {
  /** The newest, without a gap. */
  batches: readonly StepBatch[];
  /** How places have moved in all of them. */
  maps: readonly StepMap[];
}

/**
 * What was put in order since this version. Page by page: between two of them others are answered, and of a page nothing
 * stays but how it moved places.
 */
export async function missedBy(tx: Transaction, segment: Segment, version: number): Promise<Missed> {
  const maps: StepMap[] = [];
  let batches: StepBatch[] = [];
  for (let since = version; since < segment.version; since = batches.at(-1)?.version ?? segment.version) {
    const page = await batchesSince(tx.sql, segment, since, A_PAGE);
    maps.push(...mapsOf(page));
    batches = [...batches, ...page].slice(-A_PAGE);
  }
  return { batches, maps };
}

const A_PAGE = 200;
