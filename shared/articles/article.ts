import { z } from "zod";
import { id, moment, typedText } from "#shared/api/values.ts";
import { role } from "#shared/people/capabilities.ts";

/** How a person is named in the generated credits of one article. */
export const credit = z.discriminatedUnion("as", [
  z.object({ as: z.literal("own-name") }),
  z.object({ as: z.literal("pen-name"), name: typedText(80) }),
  z.object({ as: z.literal("none") }),
  /** Not asked yet: the gate waits for the answer rather than print a name that nobody agreed to. */
  z.object({ as: z.literal("undecided") }),
]);
export type Credit = z.infer<typeof credit>;

/** What a member does in this article; a chief or an editor may well be a translator here. */
export const part = role.exclude(["chief"]);
export type Part = z.infer<typeof part>;

export const member = z.object({ personId: id, part, credit }).meta({ id: "Member" });
export type Member = z.infer<typeof member>;

export const publicationStatus = z.enum(["unpublished", "published", "withdrawn"]);
export type PublicationStatus = z.infer<typeof publicationStatus>;

export const article = z
  .object({
    id,
    headline: z.object({ ko: z.string(), en: z.string() }),
    restricted: z.boolean(),
    dueAt: moment.nullable(),
    embargoUntil: moment.nullable(),
    /** When the Korean appeared: relative dates in it ("어제") are counted from here. */
    koreanPublishedAt: moment.nullable(),
    createdBy: id,
    createdAt: moment,
    publication: publicationStatus,
    editionNumber: z.number().int().nullable(),
    /** Off the desk since then: nothing in it changes until it is brought back. */
    archived: z.object({ at: moment, by: id, reason: z.string() }).nullable(),
    members: z.array(member),
  })
  .meta({ id: "Article" });
export type Article = z.infer<typeof article>;

/** Fields of an article that its desk may set. */
export const articleSettings = z.object({
  restricted: z.boolean(),
  dueAt: moment.nullable(),
  embargoUntil: moment.nullable(),
  koreanPublishedAt: moment.nullable(),
  members: z.array(z.object({ personId: id, part })).max(200),
});
export type ArticleSettings = z.infer<typeof articleSettings>;
