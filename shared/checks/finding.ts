import { z } from "zod";
import { severity } from "#shared/people/severity.ts";

/** From (inclusive) and to (exclusive), in UTF-16 units of the text that was checked. */
export const range = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Range = z.infer<typeof range>;

export const finding = z
  .object({
    check: z.string(),
    severity,
    /** What exactly is wrong; with `params` it is worded in the reader's language (`wording.ts`). */
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The same in English, for the command line and the record. */
    message: z.string(),
    sourceRange: range.optional(),
    targetRange: range.optional(),
    /** Put `text` in place of `range` of the target and the finding is mended. */
    suggestion: z.object({ range, text: z.string() }).optional(),
    /** Stays the same while the marked words stay the same, so that a waiver survives edits elsewhere and lapses with them. */
    key: z.string(),
  })
  .meta({ id: "Finding" });
export type Finding = z.infer<typeof finding>;
