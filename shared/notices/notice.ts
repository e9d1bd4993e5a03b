import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";

/** What one is told of. The first ones mean that somebody waits. */
export const NOTICES = [
  "query-asked",
  "query-reminder",
  "query-escalated",
  "assigned",
  "mentioned",
  "query-answered",
  "replied",
  "commented",
  "settled",
  "reopened",
  "source-proposed",
  "proposal-decided",
  "returned",
  "approval-lapsed",
  "source-lapsed",
  "edition",
  "mail-unmatched",
] as const;
export const noticeKind = z.enum(NOTICES);
export type NoticeKind = z.infer<typeof noticeKind>;

/** In the inbox always; by mail at once, in the grouped message, or never. */
export const byMail = z.enum(["at-once", "grouped", "never"]);
export type ByMail = z.infer<typeof byMail>;

/** At once only where somebody waits for the person. */
const WAITS: readonly NoticeKind[] = ["query-asked", "query-reminder", "query-escalated", "assigned", "mentioned"];
export const usually = (kind: NoticeKind): ByMail => (WAITS.includes(kind) ? "at-once" : "grouped");

export const PERIODS = [1, 4, 12, 24] as const;

export const noticeSettings = z
  .object({
    /** Kinds of which the person decided; the others go as they usually do. */
    mail: z.partialRecord(noticeKind, byMail).default({}),
    /** Hours between two grouped messages. */
    everyHours: z.union(PERIODS.map((hours) => z.literal(hours))).default(4),
  })
  .meta({ id: "NoticeSettings" });
export type NoticeSettings = z.infer<typeof noticeSettings>;

/** Tells somebody that what they had approved reads otherwise. */
export const isOfLapse = (kind: NoticeKind) => kind === "approval-lapsed" || kind === "source-lapsed";

export const wayOf = (settings: Pick<NoticeSettings, "mail">, kind: NoticeKind): ByMail =>
  settings.mail[kind] ?? usually(kind);

const between = z.object({ since: moment, until: moment }).meta({ id: "Between" });
export type Between = z.infer<typeof between>;

/** One line of somebody's inbox. */
export const notice = z
  .object({
    id,
    kind: noticeKind,
    at: moment,
    by: id.nullable(),
    articleId: id.nullable(),
    headline: z.object({ ko: z.string(), en: z.string() }).nullable(),
    segmentId: id.nullable(),
    threadId: id.nullable(),
    /** What the conversation is about. */
    words: z.string().nullable(),
    /** The approval that lapsed: what the person had approved then, in both languages. */
    approvalId: id.nullable(),
    /** From the edition before to the one that is told of, where there are two to compare. */
    between: between.nullable(),
    readAt: moment.nullable(),
  })
  .meta({ id: "Notice" });
export type Notice = z.infer<typeof notice>;
