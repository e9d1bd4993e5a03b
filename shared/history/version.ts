import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";
import { digest } from "#shared/segments/segment.ts";

/**
 * A state of a segment's English that somebody would want to look back at: what one person wrote in one go, or the
 * words that were submitted, approved, returned, published.
 */
export const segmentVersion = z
  .object({
    segmentId: id,
    version: z.number().int(),
    text: z.string(),
    targetDigest: digest,
    by: z.array(id),
    from: moment,
    at: moment,
    /** What was said of exactly these words: "submission", "approval"… */
    facts: z.array(z.string()),
    isCurrent: z.boolean(),
  })
  .meta({ id: "SegmentVersion" });
export type SegmentVersion = z.infer<typeof segmentVersion>;
