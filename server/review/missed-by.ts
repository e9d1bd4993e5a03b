import { setImmediate as nextTurn } from "node:timers/promises";
import type { StepMap } from "@tiptap/pm/transform";
import type { Transaction } from "#server/db/transaction.ts";
import { refuse } from "#server/errors.ts";
import { batchesSince } from "#server/segments/store.ts";
import type { StepBatch } from "#shared/segments/api.ts";
import { isTooMuch, mapsOf } from "#shared/segments/rebase.ts";
import type { Segment } from "#shared/segments/segment.ts";

interface Missed {
  /** The newest, without a gap. */
  batches: readonly StepBatch[];
  /** How places have moved in all of them. */
  maps: readonly StepMap[];
}

/**
 * What was put in order since these steps were made. Page by page: between two of them others are answered, and of a
 * page nothing stays but how it moved places.
 * @throws Refused too-far-behind
 */
export async function missedBy(tx: Transaction, segment: Segment, { version, steps }: Late): Promise<Missed> {
  const maps: StepMap[] = [];
  let batches: StepBatch[] = [];
  for (let since = version; since < segment.version; since = batches.at(-1)?.version ?? segment.version) {
    const page = await batchesSince(tx.sql, segment, since, A_PAGE);
    for (const batch of page) {
      maps.push(...mapsOf([batch]));
      if (isTooMuch(steps, maps)) throw refuse("too-far-behind");
      if (batch.steps.length > A_FEW) await nextTurn();
    }
    batches = [...batches, ...page].slice(-A_PAGE);
  }
  return { batches, maps };
}

type Late = Pick<StepBatch, "version" | "steps">;

const A_PAGE = 200;
/** No more come of typing. */
const A_FEW = 100;
