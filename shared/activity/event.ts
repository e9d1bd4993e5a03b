import { z } from "zod";
import { id, moment } from "#shared/api/values.ts";

/** Everything that can happen at the desk. The record words each kind in both languages. */
export const EVENTS = [
  "article.created",
  "article.settings-changed",
  "article.credit-chosen",
  "article.credits-edited",
  "source.imported",
  "source.corrected",
  "segment.written",
  "segment.submitted",
  "segment.withdrawn",
  "segment.returned",
  "segment.approved",
  "segment.approval-withdrawn",
  "segment.reopened",
  "segment.omitted",
  "segment.restored",
  "segment.added",
  "segment.version-restored",
  "suggestion.proposed",
  "suggestion.accepted",
  "suggestion.rejected",
  "alignment.changed",
  "alignment.undone",
  "thread.opened",
  "thread.replied",
  "thread.answered",
  "thread.assigned",
  "thread.resolved",
  "thread.reopened",
  "thread.withdrawn",
  "query.sent",
  "query.opened",
  "query.reminded",
  "query.escalated",
  "query.link-made",
  "query.links-revoked",
  "query.link-asked",
  "mail.unmatched",
  "mail.handled",
  "source.proposed",
  "source.proposal-decided",
  "finding.waived",
  "finding.reported",
  "finding.waiver-withdrawn",
  "gate.overridden",
  "image.changed",
  "edition.published",
  "edition.corrected",
  "edition.withdrawn",
  "edition.restored",
  "person.invited",
  "person.joined",
  "person.role-changed",
  "person.suspended",
  "person.reinstated",
  "person.invitation-revoked",
  "person.account-changed",
  "person.signed-out",
  "policies.changed",
  "memory.imported",
  "memory.import-withdrawn",
  "memory.exported",
  "term.proposed",
  "term.declined",
  "term.decided",
  "term.retired",
  "terms.imported",
  "terms.exported",
] as const;

export const eventKind = z.enum(EVENTS);
export type EventKind = z.infer<typeof eventKind>;

/** What happened. Ids, kinds, digests and reasons: never article text, never a name. */
export const event = z
  .object({
    /** Grows with every event of the desk; the live feed resumes from it. */
    number: z.number().int(),
    kind: eventKind,
    articleId: id.nullable(),
    segmentId: id.nullable(),
    threadId: id.nullable(),
    by: id.nullable(),
    at: moment,
    data: z.record(z.string(), z.unknown()),
    /** Place in the article's chain, from 1, and the chain itself. */
    link: z.object({ place: z.number().int(), previous: z.string(), hash: z.string() }).nullable(),
  })
  .meta({ id: "Event" });
export type Event = z.infer<typeof event>;
