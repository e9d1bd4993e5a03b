import { z } from "zod";
import { endpoint } from "#shared/api/endpoint.ts";
import { id, moment, typedText } from "#shared/api/values.ts";
import { publicationStatus } from "#shared/articles/article.ts";

/** So much can be looked for at once. */
export const LONGEST_SEARCH = 200;

export const hit = z
  .object({
    segmentId: id,
    /** The conversation in which it was said; null for the text itself. */
    threadId: id.nullable(),
    where: z.enum(["korean", "english", "conversation"]),
    sentence: z.array(z.object({ text: z.string(), match: z.boolean() })),
  })
  .meta({ id: "Hit" });
export type Hit = z.infer<typeof hit>;

export const foundArticle = z
  .object({
    id,
    headline: z.object({ ko: z.string(), en: z.string() }),
    restricted: z.boolean(),
    publication: publicationStatus,
    archived: z.boolean(),
    /** The first spots, in the order of the text. */
    hits: z.array(hit),
    /** How many more there are in this article. */
    further: z.number().int(),
  })
  .meta({ id: "FoundArticle" });
export type FoundArticle = z.infer<typeof foundArticle>;

const lastSeen = { before: moment.optional(), beforeId: id.optional() };

export const searchArticles = endpoint({
  method: "GET",
  path: "/api/search",
  summary:
    "Words in the Korean, the English and the conversations of every article that the person may see, newest article first",
  input: z.object({ words: typedText(LONGEST_SEARCH), ...lastSeen }),
  output: z.object({
    found: z.array(foundArticle),
    /** Ask again with these; null when that was all. */
    next: z.object({ before: moment, beforeId: id }).nullable(),
  }),
});
