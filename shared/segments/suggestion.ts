import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";

/** A suggestion that waits: whose it is and since when. Its words are in the text of the segment, as marks. */
export const suggestionHead = z.object({ id, by: id, at: moment }).meta({ id: "Suggestion" });
export type SuggestionHead = z.infer<typeof suggestionHead>;

export const verdict = z.enum(["accept", "reject"]);

/** Who accepted or rejected whose words, and when. */
export const suggestionDecision = z
  .object({
    id,
    suggestion: suggestionHead,
    verdict,
    by: id,
    at: moment,
    /** The version of the text that it led to. */
    version: z.number().int(),
    /** What was to come and what was to go; a paragraph break is an empty line. */
    inserted: z.string(),
    deleted: z.string(),
  })
  .meta({ id: "SuggestionDecision" });
export type SuggestionDecision = z.infer<typeof suggestionDecision>;
