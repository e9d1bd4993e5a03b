import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, nothing, reason, typedText } from "#shared/api/values.ts";
import { article } from "#shared/articles/article.ts";
import { LONGEST_FILTER } from "#shared/articles/filter.ts";
import { digests, segment } from "#shared/segments/segment.ts";
import { suggestionHead } from "#shared/segments/suggestion.ts";
import { fact } from "./fact.ts";
import { review, stateName } from "./state.ts";

/** A segment with what is said of it: review state, and counts of conversations and findings. */
export const reviewedSegment = segment
  .extend({
    review,
    threads: z.object({ open: z.number().int(), blocking: z.number().int() }),
    findings: z.object({ error: z.number().int(), warning: z.number().int(), note: z.number().int() }),
    /** What waits to be accepted or rejected, oldest first. */
    suggestions: z.array(suggestionHead),
  })
  .meta({ id: "ReviewedSegment" });
export type ReviewedSegment = z.infer<typeof reviewedSegment>;

export const openArticle = endpoint({
  method: "GET",
  path: "/api/articles/:articleId",
  summary: "An article with all its segments, as the article page shows it",
  input: z.object({ articleId: id }),
  output: z.object({
    article,
    segments: z.array(reviewedSegment),
    /** Counts changes of the alignment; a correction names the one it saw. */
    structure: z.number().int(),
    /** Where the feed stood when this was read: ask `changesSince` from here. */
    lastEvent: z.number().int(),
  }),
});

export const readSegment = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId",
  summary: "One segment as it is now",
  input: z.object({ segmentId: id }),
  output: reviewedSegment,
});

/** The reasons for which an article can wait for somebody, the most pressing first. */
export const WAITS = [
  "returned",
  "to-answer",
  "answered",
  "mentioned",
  "to-review",
  "to-decide",
  "to-translate",
  "ready-to-publish",
] as const;
export const wait = z.object({
  why: z.enum(WAITS),
  count: z.number().int().positive(),
  segmentId: id.nullable(),
  threadId: id.nullable(),
});
export type Wait = z.infer<typeof wait>;

export const articleSummary = z
  .object({
    article,
    /** The state of each segment in order. */
    states: z.array(stateName),
    openQueries: z.number().int(),
    blockingQueries: z.number().int(),
    /** Why this waits for the person who asks, the most pressing first, each with the first spot and how many there are. */
    waits: z.array(wait),
    changedAt: moment,
    changedBy: id.nullable(),
  })
  .meta({ id: "ArticleSummary" });
export type ArticleSummary = z.infer<typeof articleSummary>;

export const listArticles = endpoint({
  method: "GET",
  path: "/api/articles",
  summary: "The desk: every article that the person may see, newest change first",
  input: z.object({
    /** Words in either language, and filters such as `state:returned has:query by:Min-ji due:today`. */
    q: typedText(LONGEST_FILTER, { min: 0 }).default(""),
    before: moment.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ articles: z.array(articleSummary), more: z.boolean() }),
});

/** Room for the digests of every paragraph of the longest article. */
const MANY_SEEN = 1_000_000;
const aboutSeen = z.object({ segmentId: id, seen: digests.describe("The digests of the texts on screen") });

export const submitSegment = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/submission",
  summary: "Say that a paragraph is ready for review",
  input: aboutSeen,
  output: reviewedSegment,
});
export const withdrawSegment = endpoint({
  method: "DELETE",
  path: "/api/segments/:segmentId/submission",
  summary: "Take a submitted paragraph back",
  input: z.object({ segmentId: id }),
  output: reviewedSegment,
});
export const approveSegment = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/approval",
  summary: "Approve these English words for these Korean words",
  input: aboutSeen,
  output: reviewedSegment,
});
export const withdrawApproval = endpoint({
  method: "DELETE",
  path: "/api/segments/:segmentId/approval",
  summary: "Take one's own approval back",
  input: z.object({ segmentId: id }),
  output: reviewedSegment,
});
export const confirmSourceChange = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/source-confirmation",
  summary: "The Korean changed and the English needs no change: approve anew",
  input: aboutSeen,
  output: reviewedSegment,
});
export const returnSegment = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/return",
  summary: "Ask for changes",
  input: z.object({ segmentId: id, reason }),
  output: reviewedSegment,
});
export const reopenSegment = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/reopening",
  summary: "Open an approved paragraph to be written again",
  input: z.object({ segmentId: id, reason }),
  output: reviewedSegment,
});
export const omitSegment = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/omission",
  summary: "Leave a Korean paragraph out of the English",
  input: z.object({
    segmentId: id,
    reason,
    removing: digests.optional().describe("Removes the English as well: these texts, as the person saw them"),
  }),
  output: reviewedSegment,
});
export const restoreSegment = endpoint({
  method: "DELETE",
  path: "/api/segments/:segmentId/omission",
  summary: "Take an omitted paragraph in again",
  input: z.object({ segmentId: id, reason }),
  output: reviewedSegment,
});
export const markAdded = endpoint({
  method: "PUT",
  path: "/api/segments/:segmentId/addition",
  summary: "Say that English without Korean is meant to be there",
  input: z.object({ segmentId: id, reason }),
  output: reviewedSegment,
});
export const withdrawAddition = endpoint({
  method: "DELETE",
  path: "/api/segments/:segmentId/addition",
  summary: "Take back that English without Korean is meant to be there",
  input: z.object({ segmentId: id }),
  output: reviewedSegment,
});

export const approveAll = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/approvals",
  summary: "Approve all paragraphs that one has had on screen as they are now",
  input: z.object({ articleId: id, seen: z.array(aboutSeen).min(1).max(2_500) }),
  bodyLimit: MANY_SEEN,
  output: z.object({
    approved: z.array(id),
    refused: z.array(z.object({ segmentId: id, code: z.string(), message: z.string() })),
  }),
});

export const listFacts = endpoint({
  method: "GET",
  path: "/api/segments/:segmentId/facts",
  summary: "What was said of a paragraph, oldest first",
  input: z.object({ segmentId: id }),
  output: z.object({ facts: z.array(fact) }),
});

/** Texts count as seen once they have been on screen; approve-all asks for no less. */
export const recordSeen = endpoint({
  method: "POST",
  path: "/api/articles/:articleId/sightings",
  summary: "These paragraphs have been on my screen with these words",
  input: z.object({
    articleId: id,
    seen: z.array(aboutSeen).min(1).max(2_500),
    visit: z
      .uuid()
      .optional()
      .describe("One sitting at the article: what was seen before it is what was seen last time"),
  }),
  bodyLimit: MANY_SEEN,
  output: nothing,
});
