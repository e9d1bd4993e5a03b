import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";
import { digests } from "#shared/segments/segment.ts";

export const FACTS = [
  "submission",
  "withdrawal",
  "return",
  "approval",
  "approval-withdrawal",
  "reopening",
  "omission",
  "restoration",
  "addition",
  "addition-withdrawal",
] as const;

/** Who did what to which digests and when. Immutable: a later fact may outweigh it, nothing erases it. */
export const fact = z
  .object({
    id,
    segmentId: id,
    kind: z.enum(FACTS),
    by: id,
    at: moment,
    digests,
    version: z.number().int(),
    reason: z.string().nullable(),
    /** Given for many paragraphs at once. */
    bulk: z.boolean(),
  })
  .meta({ id: "Fact" });
export type Fact = z.infer<typeof fact>;
export type FactKind = Fact["kind"];

/**
 * What there is to tell of a paragraph with this Korean. That English was added is said of English that has no Korean
 * beside it; where Korean has come to it, only the record tells of that.
 */
export const toldOf = (facts: readonly Fact[], source: string): Fact[] =>
  facts.filter(({ kind, digests }) => !OF_ADDITION.has(kind) || digests.source === source);

const OF_ADDITION = new Set<FactKind>(["addition", "addition-withdrawal"]);
