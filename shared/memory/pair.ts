import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";

/** Where a pair of the memory comes from: words that the desk published, or a file that somebody brought. */
export const origin = z.object({
  /** The article whose edition says so; null for a pair out of a file. */
  articleId: id.nullable(),
  segmentId: id.nullable(),
  headline: z.string().nullable(),
  restricted: z.boolean(),
  /** Who approved the words last. */
  approvedBy: id.nullable(),
  /** The file it was imported from, and whom that names. */
  file: z.string().nullable(),
  saidBy: z.string().nullable(),
  at: moment,
});

export const memoryPair = z
  .object({ id: z.number().int(), source: z.string(), target: z.string(), origin })
  .meta({ id: "MemoryPair" });
export type MemoryPair = z.infer<typeof memoryPair>;

/** A pair that is like what was asked for; score as in `likeness`. */
export const memoryMatch = memoryPair.extend({ score: z.number() }).meta({ id: "MemoryMatch" });
export type MemoryMatch = z.infer<typeof memoryMatch>;

/** Two texts that say the same, before the memory has them. */
export interface TextsSaid {
  readonly source: string;
  readonly target: string;
  /** Out of a file: whom it names, and when. */
  readonly saidBy?: string | undefined;
  readonly at?: Date | undefined;
}

/** Longer ones are no segments but files in disguise. */
export const LONGEST_TEXT = 20_000;
