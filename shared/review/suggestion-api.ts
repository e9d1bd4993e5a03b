import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id } from "#shared/api/values.ts";
import { suggestionDecision, verdict } from "#shared/segments/suggestion.ts";
import { reviewedSegment } from "./api.ts";

export const decideSuggestions = endpoint({
  method: "POST",
  path: "/api/segments/:segmentId/suggestion-decisions",
  summary: "Accept or reject suggestions, as they were on screen; accepting is an edit in the name of who proposed it",
  input: z.object({
    segmentId: id,
    verdict,
    suggestions: z
      .array(
        z.object({
          id,
          shape: z.string().max(200_000).describe("All that it would change, as `pendingIn` puts it: what was seen"),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: reviewedSegment,
  bodyLimit: 1_000_000,
});

export const listDecisions = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/suggestion-decisions",
  summary: "What was decided on suggestions in a paragraph, oldest first",
  input: z.object({ segmentId: id }),
  output: z.object({ decisions: z.array(suggestionDecision) }),
});
